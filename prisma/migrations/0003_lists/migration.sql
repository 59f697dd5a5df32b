-- Lists show a few rows of very many, most urgent first, and how many there are. In these indexes the rows stand in
-- that order and bring along what is counted, so that an answer takes as long in an office of 100,000 assignments as
-- in a new one. Completed work, the bulk of them, is in the last one only.
DROP INDEX "assignment_unit_id_state_due_at_idx";
DROP INDEX "assignment_org_id_state_due_at_idx";

CREATE INDEX "assignment_open_idx" ON "assignment" ("org_id", "due_at", "task_id")
  INCLUDE ("state", "reported_done_at") WHERE "state" NOT IN ('completed', 'withdrawn');
CREATE INDEX "assignment_open_of_unit_idx" ON "assignment" ("unit_id", "due_at", "task_id")
  INCLUDE ("org_id", "state", "reported_done_at") WHERE "state" NOT IN ('completed', 'withdrawn');
CREATE INDEX "assignment_of_unit_idx" ON "assignment" ("unit_id", "due_at", "task_id")
  INCLUDE ("org_id", "state", "reported_done_at") WHERE "state" <> 'withdrawn';

-- The list of tasks: live ones, soonest deadline first.
CREATE INDEX "task_live_idx" ON "task" ("org_id", "deadline_date", "no") WHERE "withdrawn_at" IS NULL;
