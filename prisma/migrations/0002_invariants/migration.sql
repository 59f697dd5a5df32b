-- What the Prisma schema cannot say, and what no mistake in the program may break.

-- The history is append-only: a correction is a further event.
CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'assignment_event is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "assignment_event_append_only" BEFORE UPDATE OR DELETE ON "assignment_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "assignment_event_no_truncate" BEFORE TRUNCATE ON "assignment_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();

-- One account belongs to one organisation at a time; whoever left may come back.
CREATE UNIQUE INDEX "member_telegram_user_id_present_key" ON "member" ("telegram_user_id") WHERE "left_at" IS NULL;

-- The ticks ask only for rows that wait. These indexes hold only those, however long the past grows.
CREATE INDEX "reminder_planned_idx" ON "reminder" ("due_at") WHERE "state" = 'planned';
CREATE INDEX "notification_queued_idx" ON "notification" ("not_before") WHERE "state" = 'queued';
CREATE INDEX "notification_leased_idx" ON "notification" ("lease_until") WHERE "state" = 'sending';
-- What a tick, a claim and the folding ask for; without the first, a tick grows with the reminders of an assignment.
CREATE INDEX "reminder_assignment_due_idx" ON "reminder" ("assignment_id", "due_at") WHERE "member_id" IS NULL AND "state" <> 'dropped';
CREATE INDEX "notification_open_member_idx" ON "notification" ("member_id") WHERE "state" IN ('queued', 'unknown');
CREATE INDEX "notification_queued_urgent_idx" ON "notification" ("urgent_at", "id") WHERE "state" = 'queued';
CREATE INDEX "chat_next_digest_idx" ON "chat" ("next_digest_at") WHERE "next_digest_at" IS NOT NULL;

-- Plain days are text: they must look like days, or comparing them as text means nothing.
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_day_check"
  CHECK ("day" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "unit" ADD CONSTRAINT "unit_validity_check"
  CHECK ("valid_from" ~ '^\d{4}-\d{2}-\d{2}$' AND "valid_to" ~ '^\d{4}-\d{2}-\d{2}$' AND "valid_from" <= "valid_to");
ALTER TABLE "directive" ADD CONSTRAINT "directive_issued_on_check"
  CHECK ("issued_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "task" ADD CONSTRAINT "task_deadline_check"
  CHECK ("deadline_date" ~ '^\d{4}-\d{2}-\d{2}$' AND "deadline_time" ~ '^\d{2}:\d{2}$');
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_deadline_check"
  CHECK ("deadline_date" ~ '^\d{4}-\d{2}-\d{2}$' AND "deadline_time" ~ '^\d{2}:\d{2}$' AND "last_day" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_wanted_date_check"
  CHECK ("wanted_date" ~ '^\d{4}-\d{2}-\d{2}$');

-- Progress adds up.
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_progress_check"
  CHECK ("progress_done" >= 0 AND "progress_total" > 0 AND "progress_done" <= "progress_total");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_percent_check"
  CHECK ("percent" BETWEEN 0 AND 100);

-- Completed is what a monitor confirmed, and only that.
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_completed_check"
  CHECK ("state" <> 'completed' OR "confirmed_at" IS NOT NULL);

-- A row on its way has a lease, so that somebody else can tell when its sender is gone.
ALTER TABLE "notification" ADD CONSTRAINT "notification_lease_check"
  CHECK ("state" <> 'sending' OR "lease_until" IS NOT NULL);
