-- CreateTable
CREATE TABLE "directive_draft" (
    "id" SERIAL NOT NULL,
    "org_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "pieces" JSONB NOT NULL DEFAULT '[]',
    "message_ids" INTEGER[],
    "screen_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "task_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "directive_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "directive_draft_member_id_id_idx" ON "directive_draft"("member_id", "id");

-- AddForeignKey
ALTER TABLE "directive_draft" ADD CONSTRAINT "directive_draft_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
