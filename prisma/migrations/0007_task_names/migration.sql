-- What tasks are called is needed for every question in somebody's own words, and changes when one is given, renamed or
-- withdrawn. It is kept in memory as units are (0004_who_is_who). How far the work is stays out of it.
CREATE FUNCTION "tell_task_names_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('directory', 'tasks:' || coalesce(NEW."org_id", OLD."org_id"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "task_names_changed" AFTER INSERT OR DELETE OR UPDATE OF "no", "slug", "title", "confidential", "deadline_date", "withdrawn_at" ON "task"
  FOR EACH ROW EXECUTE FUNCTION "tell_task_names_changed"();
