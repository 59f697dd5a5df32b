-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('department', 'ward', 'other');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'leader', 'monitor', 'officer');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('before', 'by');

-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('lead', 'coordinating', 'equal');

-- CreateEnum
CREATE TYPE "WorkState" AS ENUM ('not_started', 'in_progress', 'awaiting_confirmation', 'completed', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "DirectiveKind" AS ENUM ('document', 'conclusion', 'oral');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('pending', 'granted', 'refused');

-- CreateEnum
CREATE TYPE "ReminderState" AS ENUM ('planned', 'notified', 'dropped');

-- CreateEnum
CREATE TYPE "Importance" AS ENUM ('important', 'routine');

-- CreateEnum
CREATE TYPE "NotificationState" AS ENUM ('queued', 'sending', 'sent', 'unknown', 'unreachable', 'expired', 'dead');

-- CreateTable
CREATE TABLE "organization" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "last_task_no" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "org_id" INTEGER NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("org_id","day")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_text" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "valid_from" VARCHAR(10),
    "valid_to" VARCHAR(10),

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_group" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "unit_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_group_member" (
    "group_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,

    CONSTRAINT "unit_group_member_pkey" PRIMARY KEY ("group_id","unit_id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "telegram_user_id" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "role" "Role" NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" INTEGER,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "telegram_user_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'pending',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "telegram_chat_id" BIGINT NOT NULL,
    "topic_id" INTEGER,
    "title" TEXT NOT NULL,
    "digest" BOOLEAN NOT NULL DEFAULT true,
    "next_digest_at" TIMESTAMPTZ(3),
    "bound_by" INTEGER NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "kind" "DirectiveKind" NOT NULL DEFAULT 'document',
    "number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "issued_on" VARCHAR(10) NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "directive_id" INTEGER,
    "deadline_phrase" TEXT NOT NULL,
    "deadline_kind" "DeadlineKind" NOT NULL,
    "deadline_date" VARCHAR(10) NOT NULL,
    "deadline_time" VARCHAR(5),
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "reminders" JSONB,
    "followed_by_id" INTEGER,
    "leader_id" INTEGER,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "duty" "Duty" NOT NULL,
    "state" "WorkState" NOT NULL DEFAULT 'not_started',
    "progress_done" INTEGER,
    "progress_total" INTEGER,
    "percent" INTEGER,
    "note" TEXT,
    "obstacle" TEXT,
    "return_reason" TEXT,
    "deadline_phrase" TEXT NOT NULL,
    "deadline_kind" "DeadlineKind" NOT NULL,
    "deadline_date" VARCHAR(10) NOT NULL,
    "deadline_time" VARCHAR(5),
    "last_day" VARCHAR(10) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "baseline_due_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_done_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_event" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" INTEGER,
    "who" TEXT NOT NULL,
    "from_state" "WorkState",
    "to_state" "WorkState",
    "detail" JSONB NOT NULL DEFAULT '{}',
    "chat_id" BIGINT,
    "message_id" INTEGER,

    CONSTRAINT "assignment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "kind" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "file_name" TEXT,
    "caption" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension_request" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "requested_by" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "wanted_date" VARCHAR(10) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'pending',
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "occurrence" VARCHAR(16) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ReminderState" NOT NULL DEFAULT 'planned',
    "member_id" INTEGER,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "importance" "Importance" NOT NULL,
    "member_id" INTEGER,
    "chat_id" BIGINT NOT NULL,
    "topic_id" INTEGER,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "short_code" TEXT NOT NULL,
    "state" "NotificationState" NOT NULL DEFAULT 'queued',
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "urgent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "message_id" INTEGER,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_item" (
    "id" SERIAL NOT NULL,
    "notification_id" INTEGER NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "occurrence" VARCHAR(16) NOT NULL,
    "recipient" BIGINT NOT NULL,
    "rung" TEXT NOT NULL,

    CONSTRAINT "notification_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_pause" (
    "chat_id" BIGINT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_pause_pkey" PRIMARY KEY ("chat_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "bot_id" BIGINT NOT NULL,
    "update_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("bot_id","update_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("chat_id","user_id")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "fact" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_org_id_name_key" ON "unit"("org_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_group_org_id_name_key" ON "unit_group"("org_id", "name");

-- CreateIndex
CREATE INDEX "member_org_id_role_idx" ON "member"("org_id", "role");

-- CreateIndex
CREATE INDEX "member_unit_id_idx" ON "member"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_org_id_idx" ON "invitation"("org_id");

-- CreateIndex
CREATE INDEX "join_request_org_id_state_idx" ON "join_request"("org_id", "state");

-- CreateIndex
CREATE INDEX "join_request_telegram_user_id_idx" ON "join_request"("telegram_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_telegram_chat_id_key" ON "chat"("telegram_chat_id");

-- CreateIndex
CREATE INDEX "chat_org_id_idx" ON "chat"("org_id");

-- CreateIndex
CREATE UNIQUE INDEX "directive_org_id_issuer_number_issued_on_key" ON "directive"("org_id", "issuer", "number", "issued_on");

-- CreateIndex
CREATE UNIQUE INDEX "task_org_id_no_key" ON "task"("org_id", "no");

-- CreateIndex
CREATE UNIQUE INDEX "task_org_id_slug_key" ON "task"("org_id", "slug");

-- CreateIndex
CREATE INDEX "assignment_unit_id_state_due_at_idx" ON "assignment"("unit_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "assignment_org_id_state_due_at_idx" ON "assignment"("org_id", "state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_task_id_unit_id_key" ON "assignment"("task_id", "unit_id");

-- CreateIndex
CREATE INDEX "assignment_event_assignment_id_id_idx" ON "assignment_event"("assignment_id", "id");

-- CreateIndex
CREATE INDEX "evidence_assignment_id_idx" ON "evidence"("assignment_id");

-- CreateIndex
CREATE INDEX "extension_request_org_id_state_idx" ON "extension_request"("org_id", "state");

-- CreateIndex
CREATE INDEX "extension_request_assignment_id_idx" ON "extension_request"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_assignment_id_rule_occurrence_key" ON "reminder"("assignment_id", "rule", "occurrence");

-- CreateIndex
CREATE UNIQUE INDEX "notification_org_id_short_code_key" ON "notification"("org_id", "short_code");

-- CreateIndex
CREATE INDEX "notification_item_notification_id_idx" ON "notification_item"("notification_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_item_assignment_id_rule_occurrence_recipient_key" ON "notification_item"("assignment_id", "rule", "occurrence", "recipient");

-- CreateIndex
CREATE INDEX "inbox_at_idx" ON "inbox"("at");

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group" ADD CONSTRAINT "unit_group_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group_member" ADD CONSTRAINT "unit_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "unit_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_group_member" ADD CONSTRAINT "unit_group_member_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_event" ADD CONSTRAINT "assignment_event_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_item" ADD CONSTRAINT "notification_item_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;
