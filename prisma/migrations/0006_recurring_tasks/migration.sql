-- AlterTable
ALTER TABLE "task" ADD COLUMN     "recurrence" JSONB,
ADD COLUMN     "renew_at" TIMESTAMPTZ(3);

-- The tick asks only for what returns.
CREATE INDEX "task_renew_at_idx" ON "task" ("renew_at") WHERE "renew_at" IS NOT NULL;
