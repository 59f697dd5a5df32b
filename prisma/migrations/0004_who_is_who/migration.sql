-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "completed" INTEGER NOT NULL DEFAULT 0;

-- Who somebody is and which units there are is read for every update and changes a few times a week. Processes keep
-- it in memory (storage/memory.ts) and forget it when they are told here. The payload is the one thing that has
-- changed, or nothing where it may be anything.
CREATE FUNCTION "tell_directory_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('directory', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER "member_changed" AFTER INSERT OR UPDATE OR DELETE ON "member"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();
CREATE TRIGGER "unit_changed" AFTER INSERT OR DELETE OR UPDATE OF "org_id", "parent_id", "name", "kind", "aliases", "sort", "valid_from", "valid_to" ON "unit"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();
CREATE TRIGGER "unit_group_changed" AFTER INSERT OR UPDATE OR DELETE ON "unit_group"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();
CREATE TRIGGER "unit_group_member_changed" AFTER INSERT OR UPDATE OR DELETE ON "unit_group_member"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();
CREATE TRIGGER "calendar_day_changed" AFTER INSERT OR UPDATE OR DELETE ON "calendar_day"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();
CREATE TRIGGER "organization_changed" AFTER INSERT OR DELETE OR UPDATE OF "name", "time_zone", "settings" ON "organization"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_directory_changed"();

-- Whether the bot waits for somebody's answer is known with the person, and changes with every question.
CREATE FUNCTION "tell_conversation_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('directory', 'member:' || coalesce(NEW."user_id", OLD."user_id"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "conversation_changed" AFTER INSERT OR DELETE ON "conversation"
  FOR EACH ROW EXECUTE FUNCTION "tell_conversation_changed"();

-- Completed work grows for ever. Counting it anew for every list of a unit would make old offices slow.
CREATE FUNCTION "count_completed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'completed' THEN
    UPDATE "unit" SET "completed" = "completed" - 1 WHERE "id" = OLD."unit_id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'completed' THEN
    UPDATE "unit" SET "completed" = "completed" + 1 WHERE "id" = NEW."unit_id";
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "assignment_given_completed" AFTER INSERT ON "assignment"
  FOR EACH ROW WHEN (NEW."state" = 'completed') EXECUTE FUNCTION "count_completed"();
CREATE TRIGGER "assignment_completed_gone" AFTER DELETE ON "assignment"
  FOR EACH ROW WHEN (OLD."state" = 'completed') EXECUTE FUNCTION "count_completed"();
CREATE TRIGGER "assignment_completed_changed" AFTER UPDATE OF "state", "unit_id" ON "assignment"
  FOR EACH ROW WHEN ((OLD."state" = 'completed' OR NEW."state" = 'completed')
    AND (OLD."state", OLD."unit_id") IS DISTINCT FROM (NEW."state", NEW."unit_id"))
  EXECUTE FUNCTION "count_completed"();
UPDATE "unit" SET "completed" = "done"."n"
  FROM (SELECT "unit_id", count(*)::int AS "n" FROM "assignment" WHERE "state" = 'completed' GROUP BY "unit_id") "done"
 WHERE "done"."unit_id" = "unit"."id";

-- The latest completed work of a unit, for the end of its list.
CREATE INDEX "assignment_completed_of_unit_idx" ON "assignment" ("unit_id", "due_at", "task_id") WHERE "state" = 'completed';
DROP INDEX "assignment_of_unit_idx";

-- What the whole office owes, soonest first: the list of what is overdue, and its count.
CREATE INDEX "assignment_owed_idx" ON "assignment" ("org_id", "due_at", "task_id")
  WHERE "state" NOT IN ('completed', 'withdrawn')
    AND ("state" <> 'awaiting_confirmation' OR "reported_done_at" >= "due_at");
