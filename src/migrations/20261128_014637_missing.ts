import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`leads\` ADD \`missing\` text;`)
  await db.run(sql`ALTER TABLE \`_leads_v\` ADD \`version_missing\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`leads\` DROP COLUMN \`missing\`;`)
  await db.run(sql`ALTER TABLE \`_leads_v\` DROP COLUMN \`version_missing\`;`)
}
