import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`expenses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`amount\` numeric NOT NULL,
  	\`person_id\` text(36),
  	\`customer_id\` text(36),
  	\`opportunity_id\` text(36),
  	\`activity_id\` text(36),
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`expenses_person_idx\` ON \`expenses\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_customer_idx\` ON \`expenses\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_opportunity_idx\` ON \`expenses\` (\`opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_activity_idx\` ON \`expenses\` (\`activity_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_owner_idx\` ON \`expenses\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_company_idx\` ON \`expenses\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`expenses_import_run_idx\` ON \`expenses\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`expenses_updated_at_idx\` ON \`expenses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`expenses_created_at_idx\` ON \`expenses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`expenses_deleted_at_idx\` ON \`expenses\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_12_idx\` ON \`expenses\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_12_idx\` ON \`expenses\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_12_idx\` ON \`expenses\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_date_idx\` ON \`expenses\` (\`company_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_3_idx\` ON \`expenses\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`company_opportunity_1_idx\` ON \`expenses\` (\`company_id\`,\`opportunity_id\`);`)
  await db.run(sql`CREATE TABLE \`_expenses_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_date\` text NOT NULL,
  	\`version_category\` text NOT NULL,
  	\`version_amount\` numeric NOT NULL,
  	\`version_person_id\` text(36),
  	\`version_customer_id\` text(36),
  	\`version_opportunity_id\` text(36),
  	\`version_activity_id\` text(36),
  	\`version_remark\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`expenses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_expenses_v_parent_idx\` ON \`_expenses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_person_idx\` ON \`_expenses_v\` (\`version_person_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_customer_idx\` ON \`_expenses_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_opportunity_idx\` ON \`_expenses_v\` (\`version_opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_activity_idx\` ON \`_expenses_v\` (\`version_activity_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_owner_idx\` ON \`_expenses_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_company_idx\` ON \`_expenses_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_import_run_idx\` ON \`_expenses_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_updated_at_idx\` ON \`_expenses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_created_at_idx\` ON \`_expenses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_version_version_deleted_at_idx\` ON \`_expenses_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_created_at_idx\` ON \`_expenses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_expenses_v_updated_at_idx\` ON \`_expenses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_11_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_11_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_11_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_date_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_date\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_3_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_opportunity_1_idx\` ON \`_expenses_v\` (\`version_company_id\`,\`version_opportunity_id\`);`)
  await db.run(sql`CREATE TABLE \`quotas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`quarter\` numeric NOT NULL,
  	\`amount\` numeric NOT NULL,
  	\`title\` text,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`quotas_user_idx\` ON \`quotas\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`quotas_company_idx\` ON \`quotas\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`quotas_updated_at_idx\` ON \`quotas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotas_created_at_idx\` ON \`quotas\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_user_year_quarter_idx\` ON \`quotas\` (\`company_id\`,\`user_id\`,\`year\`,\`quarter\`);`)
  await db.run(sql`CREATE TABLE \`_quotas_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_user_id\` text(36) NOT NULL,
  	\`version_year\` numeric NOT NULL,
  	\`version_quarter\` numeric NOT NULL,
  	\`version_amount\` numeric NOT NULL,
  	\`version_title\` text,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`quotas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_quotas_v_parent_idx\` ON \`_quotas_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_version_version_user_idx\` ON \`_quotas_v\` (\`version_user_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_version_version_company_idx\` ON \`_quotas_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_version_version_updated_at_idx\` ON \`_quotas_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_version_version_created_at_idx\` ON \`_quotas_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_created_at_idx\` ON \`_quotas_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotas_v_updated_at_idx\` ON \`_quotas_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_user_version_year_version_quarte_idx\` ON \`_quotas_v\` (\`version_company_id\`,\`version_user_id\`,\`version_year\`,\`version_quarter\`);`)
  await db.run(sql`CREATE TABLE \`forecasts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`quarter\` numeric NOT NULL,
  	\`expected\` numeric NOT NULL,
  	\`best\` numeric NOT NULL,
  	\`title\` text,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`forecasts_user_idx\` ON \`forecasts\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`forecasts_company_idx\` ON \`forecasts\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`forecasts_updated_at_idx\` ON \`forecasts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`forecasts_created_at_idx\` ON \`forecasts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_user_year_quarter_1_idx\` ON \`forecasts\` (\`company_id\`,\`user_id\`,\`year\`,\`quarter\`);`)
  await db.run(sql`CREATE TABLE \`_forecasts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_user_id\` text(36) NOT NULL,
  	\`version_year\` numeric NOT NULL,
  	\`version_quarter\` numeric NOT NULL,
  	\`version_expected\` numeric NOT NULL,
  	\`version_best\` numeric NOT NULL,
  	\`version_title\` text,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`forecasts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_forecasts_v_parent_idx\` ON \`_forecasts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_version_version_user_idx\` ON \`_forecasts_v\` (\`version_user_id\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_version_version_company_idx\` ON \`_forecasts_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_version_version_updated_at_idx\` ON \`_forecasts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_version_version_created_at_idx\` ON \`_forecasts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_created_at_idx\` ON \`_forecasts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forecasts_v_updated_at_idx\` ON \`_forecasts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_user_version_year_version_quar_1_idx\` ON \`_forecasts_v\` (\`version_company_id\`,\`version_user_id\`,\`version_year\`,\`version_quarter\`);`)
  await db.run(sql`CREATE TABLE \`sales_plans\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`quarter\` numeric NOT NULL,
  	\`amount\` numeric NOT NULL,
  	\`remark\` text,
  	\`title\` text,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sales_plans_user_idx\` ON \`sales_plans\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`sales_plans_company_idx\` ON \`sales_plans\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`sales_plans_updated_at_idx\` ON \`sales_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sales_plans_created_at_idx\` ON \`sales_plans\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_user_year_quarter_2_idx\` ON \`sales_plans\` (\`company_id\`,\`user_id\`,\`year\`,\`quarter\`);`)
  await db.run(sql`CREATE TABLE \`_sales_plans_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_user_id\` text(36) NOT NULL,
  	\`version_year\` numeric NOT NULL,
  	\`version_quarter\` numeric NOT NULL,
  	\`version_amount\` numeric NOT NULL,
  	\`version_remark\` text,
  	\`version_title\` text,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sales_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_parent_idx\` ON \`_sales_plans_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_version_version_user_idx\` ON \`_sales_plans_v\` (\`version_user_id\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_version_version_company_idx\` ON \`_sales_plans_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_version_version_updated_at_idx\` ON \`_sales_plans_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_version_version_created_at_idx\` ON \`_sales_plans_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_created_at_idx\` ON \`_sales_plans_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_plans_v_updated_at_idx\` ON \`_sales_plans_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_user_version_year_version_quar_2_idx\` ON \`_sales_plans_v\` (\`version_company_id\`,\`version_user_id\`,\`version_year\`,\`version_quarter\`);`)
  await db.run(sql`DROP INDEX \`doc_sequence_idx\`;`)
  await db.run(sql`CREATE INDEX \`doc_sequence_process_stage_isFirst_hasAdvanced_days_ente_idx\` ON \`stage_history\` (\`doc\`,\`sequence\`,\`process\`,\`stage\`,\`is_first\`,\`has_advanced\`,\`days\`,\`entered_at\`);`)
  await db.run(sql`DROP INDEX \`company_process_stage_deletedAt_amount_probability_idx\`;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`channel\` text;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`assigned_at\` text;`)
  await db.run(sql`CREATE INDEX \`opportunities_created_by_idx\` ON \`opportunities\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`company_process_stage_deletedAt_amount_probability_owner_idx\` ON \`opportunities\` (\`company_id\`,\`process_id\`,\`stage\`,\`deleted_at\`,\`amount\`,\`probability\`,\`owner_id\`);`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_channel\` text;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_assigned_at\` text;`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_created_by_idx\` ON \`_opportunities_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_process_id\`,\`version_stage\`,\`version_deleted_at\`,\`version_amount\`,\`version_probability\`,\`version_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`entered_at\` text;`)
  await db.run(sql`CREATE INDEX \`customers_entered_at_idx\` ON \`customers\` (\`entered_at\`);`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_entered_at\` text;`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_entered_at_idx\` ON \`_customers_v\` (\`version_entered_at\`);`)
  await db.run(sql`ALTER TABLE \`notes_rels\` ADD \`expenses_id\` text(36) REFERENCES expenses(id);`)
  await db.run(sql`CREATE INDEX \`notes_rels_expenses_id_idx\` ON \`notes_rels\` (\`expenses_id\`);`)
  await db.run(sql`ALTER TABLE \`_notes_v_rels\` ADD \`expenses_id\` text(36) REFERENCES expenses(id);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_expenses_id_idx\` ON \`_notes_v_rels\` (\`expenses_id\`);`)
  await db.run(sql`ALTER TABLE \`documents_rels\` ADD \`expenses_id\` text(36) REFERENCES expenses(id);`)
  await db.run(sql`CREATE INDEX \`documents_rels_expenses_id_idx\` ON \`documents_rels\` (\`expenses_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`expenses_id\` text(36) REFERENCES expenses(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotas_id\` text(36) REFERENCES quotas(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`forecasts_id\` text(36) REFERENCES forecasts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sales_plans_id\` text(36) REFERENCES sales_plans(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_expenses_id_idx\` ON \`payload_locked_documents_rels\` (\`expenses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotas_id_idx\` ON \`payload_locked_documents_rels\` (\`quotas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forecasts_id_idx\` ON \`payload_locked_documents_rels\` (\`forecasts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sales_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`sales_plans_id\`);`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`new_within_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`neglected_after_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`loss_notice_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`loss_warning_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`lost_after_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` ADD \`fiscal_start_month\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_new_within_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_neglected_after_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_loss_notice_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_loss_warning_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_lost_after_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` ADD \`version_fiscal_start_month\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`expenses\`;`)
  await db.run(sql`DROP TABLE \`_expenses_v\`;`)
  await db.run(sql`DROP TABLE \`quotas\`;`)
  await db.run(sql`DROP TABLE \`_quotas_v\`;`)
  await db.run(sql`DROP TABLE \`forecasts\`;`)
  await db.run(sql`DROP TABLE \`_forecasts_v\`;`)
  await db.run(sql`DROP TABLE \`sales_plans\`;`)
  await db.run(sql`DROP TABLE \`_sales_plans_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_notes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	\`leads_id\` text(36),
  	\`opportunities_id\` text(36),
  	\`quotes_id\` text(36),
  	\`competitors_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leads_id\`) REFERENCES \`leads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`opportunities_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotes_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notes_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id" FROM \`notes_rels\`;`)
  await db.run(sql`DROP TABLE \`notes_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_notes_rels\` RENAME TO \`notes_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`notes_rels_order_idx\` ON \`notes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_parent_idx\` ON \`notes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_path_idx\` ON \`notes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_customers_id_idx\` ON \`notes_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_contacts_id_idx\` ON \`notes_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_products_id_idx\` ON \`notes_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_activities_id_idx\` ON \`notes_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_leads_id_idx\` ON \`notes_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_opportunities_id_idx\` ON \`notes_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_quotes_id_idx\` ON \`notes_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_competitors_id_idx\` ON \`notes_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__notes_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	\`leads_id\` text(36),
  	\`opportunities_id\` text(36),
  	\`quotes_id\` text(36),
  	\`competitors_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leads_id\`) REFERENCES \`leads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`opportunities_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotes_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__notes_v_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id" FROM \`_notes_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_notes_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__notes_v_rels\` RENAME TO \`_notes_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_order_idx\` ON \`_notes_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_parent_idx\` ON \`_notes_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_path_idx\` ON \`_notes_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_customers_id_idx\` ON \`_notes_v_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_contacts_id_idx\` ON \`_notes_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_products_id_idx\` ON \`_notes_v_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_activities_id_idx\` ON \`_notes_v_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_leads_id_idx\` ON \`_notes_v_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_opportunities_id_idx\` ON \`_notes_v_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_quotes_id_idx\` ON \`_notes_v_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_competitors_id_idx\` ON \`_notes_v_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	\`leads_id\` text(36),
  	\`opportunities_id\` text(36),
  	\`quotes_id\` text(36),
  	\`competitors_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leads_id\`) REFERENCES \`leads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`opportunities_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotes_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id" FROM \`documents_rels\`;`)
  await db.run(sql`DROP TABLE \`documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents_rels\` RENAME TO \`documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`documents_rels_order_idx\` ON \`documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_parent_idx\` ON \`documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_path_idx\` ON \`documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_customers_id_idx\` ON \`documents_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_contacts_id_idx\` ON \`documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_products_id_idx\` ON \`documents_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_activities_id_idx\` ON \`documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_leads_id_idx\` ON \`documents_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_opportunities_id_idx\` ON \`documents_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_quotes_id_idx\` ON \`documents_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_competitors_id_idx\` ON \`documents_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`activities_id\` text(36),
  	\`products_id\` text(36),
  	\`product_categories_id\` text(36),
  	\`notes_id\` text(36),
  	\`documents_id\` text(36),
  	\`leads_id\` text(36),
  	\`opportunities_id\` text(36),
  	\`quotes_id\` text(36),
  	\`competitors_id\` text(36),
  	\`discount_rules_id\` text(36),
  	\`sales_settings_id\` text(36),
  	\`lead_forms_id\` text(36),
  	\`companies_id\` text(36),
  	\`memberships_id\` text(36),
  	\`positions_id\` text(36),
  	\`processes_id\` text(36),
  	\`share_groups_id\` text(36),
  	\`sharing_settings_id\` text(36),
  	\`courses_id\` text(36),
  	\`classes_id\` text(36),
  	\`field_settings_id\` text(36),
  	\`dictionaries_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`product_categories_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notes_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leads_id\`) REFERENCES \`leads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`opportunities_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotes_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`discount_rules_id\`) REFERENCES \`discount_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sales_settings_id\`) REFERENCES \`sales_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lead_forms_id\`) REFERENCES \`lead_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`memberships_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`processes_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`share_groups_id\`) REFERENCES \`share_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sharing_settings_id\`) REFERENCES \`sharing_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`classes_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`field_settings_id\`) REFERENCES \`field_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dictionaries_id\`) REFERENCES \`dictionaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "activities_id", "products_id", "product_categories_id", "notes_id", "documents_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id", "discount_rules_id", "sales_settings_id", "lead_forms_id", "companies_id", "memberships_id", "positions_id", "processes_id", "share_groups_id", "sharing_settings_id", "courses_id", "classes_id", "field_settings_id", "dictionaries_id", "users_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "activities_id", "products_id", "product_categories_id", "notes_id", "documents_id", "leads_id", "opportunities_id", "quotes_id", "competitors_id", "discount_rules_id", "sales_settings_id", "lead_forms_id", "companies_id", "memberships_id", "positions_id", "processes_id", "share_groups_id", "sharing_settings_id", "courses_id", "classes_id", "field_settings_id", "dictionaries_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_customers_id_idx\` ON \`payload_locked_documents_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_products_id_idx\` ON \`payload_locked_documents_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_product_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`product_categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leads_id_idx\` ON \`payload_locked_documents_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_opportunities_id_idx\` ON \`payload_locked_documents_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotes_id_idx\` ON \`payload_locked_documents_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_competitors_id_idx\` ON \`payload_locked_documents_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_discount_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`discount_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sales_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`sales_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lead_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`lead_forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memberships_id_idx\` ON \`payload_locked_documents_rels\` (\`memberships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_positions_id_idx\` ON \`payload_locked_documents_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_processes_id_idx\` ON \`payload_locked_documents_rels\` (\`processes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_share_groups_id_idx\` ON \`payload_locked_documents_rels\` (\`share_groups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sharing_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`sharing_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_field_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`field_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dictionaries_id_idx\` ON \`payload_locked_documents_rels\` (\`dictionaries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_opportunities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`process_id\` text(36),
  	\`stage\` text,
  	\`stage_kind\` text,
  	\`stage_entered_at\` text,
  	\`amount\` numeric,
  	\`probability\` numeric,
  	\`own_probability\` integer,
  	\`expected_close_at\` text,
  	\`source\` text,
  	\`type\` text,
  	\`created_by_head_id\` text(36),
  	\`assigned_to_id\` text(36),
  	\`remark\` text,
  	\`lost_reason\` text,
  	\`lost_to_id\` text(36),
  	\`closed_at\` text,
  	\`credited_to_id\` text(36),
  	\`credited_amount\` numeric,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_head_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lost_to_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`credited_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_opportunities\`("id", "title", "customer_id", "process_id", "stage", "stage_kind", "stage_entered_at", "amount", "probability", "own_probability", "expected_close_at", "source", "type", "created_by_head_id", "assigned_to_id", "remark", "lost_reason", "lost_to_id", "closed_at", "credited_to_id", "credited_amount", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at") SELECT "id", "title", "customer_id", "process_id", "stage", "stage_kind", "stage_entered_at", "amount", "probability", "own_probability", "expected_close_at", "source", "type", "created_by_head_id", "assigned_to_id", "remark", "lost_reason", "lost_to_id", "closed_at", "credited_to_id", "credited_amount", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at" FROM \`opportunities\`;`)
  await db.run(sql`DROP TABLE \`opportunities\`;`)
  await db.run(sql`ALTER TABLE \`__new_opportunities\` RENAME TO \`opportunities\`;`)
  await db.run(sql`CREATE INDEX \`opportunities_customer_idx\` ON \`opportunities\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_process_idx\` ON \`opportunities\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_created_by_head_idx\` ON \`opportunities\` (\`created_by_head_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_assigned_to_idx\` ON \`opportunities\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_lost_to_idx\` ON \`opportunities\` (\`lost_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_credited_to_idx\` ON \`opportunities\` (\`credited_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_owner_idx\` ON \`opportunities\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_company_idx\` ON \`opportunities\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_import_run_idx\` ON \`opportunities\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_updated_at_idx\` ON \`opportunities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_created_at_idx\` ON \`opportunities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_deleted_at_idx\` ON \`opportunities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_8_idx\` ON \`opportunities\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_8_idx\` ON \`opportunities\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_8_idx\` ON \`opportunities\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_process_stage_deletedAt_amount_probability_idx\` ON \`opportunities\` (\`company_id\`,\`process_id\`,\`stage\`,\`deleted_at\`,\`amount\`,\`probability\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_1_idx\` ON \`opportunities\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`company_expectedCloseAt_idx\` ON \`opportunities\` (\`company_id\`,\`expected_close_at\`);`)
  await db.run(sql`CREATE INDEX \`company_creditedTo_closedAt_idx\` ON \`opportunities\` (\`company_id\`,\`credited_to_id\`,\`closed_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__opportunities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_customer_id\` text(36) NOT NULL,
  	\`version_process_id\` text(36),
  	\`version_stage\` text,
  	\`version_stage_kind\` text,
  	\`version_stage_entered_at\` text,
  	\`version_amount\` numeric,
  	\`version_probability\` numeric,
  	\`version_own_probability\` integer,
  	\`version_expected_close_at\` text,
  	\`version_source\` text,
  	\`version_type\` text,
  	\`version_created_by_head_id\` text(36),
  	\`version_assigned_to_id\` text(36),
  	\`version_remark\` text,
  	\`version_lost_reason\` text,
  	\`version_lost_to_id\` text(36),
  	\`version_closed_at\` text,
  	\`version_credited_to_id\` text(36),
  	\`version_credited_amount\` numeric,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_process_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_head_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lost_to_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_credited_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__opportunities_v\`("id", "parent_id", "version_title", "version_customer_id", "version_process_id", "version_stage", "version_stage_kind", "version_stage_entered_at", "version_amount", "version_probability", "version_own_probability", "version_expected_close_at", "version_source", "version_type", "version_created_by_head_id", "version_assigned_to_id", "version_remark", "version_lost_reason", "version_lost_to_id", "version_closed_at", "version_credited_to_id", "version_credited_amount", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_customer_id", "version_process_id", "version_stage", "version_stage_kind", "version_stage_entered_at", "version_amount", "version_probability", "version_own_probability", "version_expected_close_at", "version_source", "version_type", "version_created_by_head_id", "version_assigned_to_id", "version_remark", "version_lost_reason", "version_lost_to_id", "version_closed_at", "version_credited_to_id", "version_credited_amount", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at" FROM \`_opportunities_v\`;`)
  await db.run(sql`DROP TABLE \`_opportunities_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__opportunities_v\` RENAME TO \`_opportunities_v\`;`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_parent_idx\` ON \`_opportunities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_customer_idx\` ON \`_opportunities_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_process_idx\` ON \`_opportunities_v\` (\`version_process_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_created_by_head_idx\` ON \`_opportunities_v\` (\`version_created_by_head_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_assigned_to_idx\` ON \`_opportunities_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_lost_to_idx\` ON \`_opportunities_v\` (\`version_lost_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_credited_to_idx\` ON \`_opportunities_v\` (\`version_credited_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_owner_idx\` ON \`_opportunities_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_company_idx\` ON \`_opportunities_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_import_run_idx\` ON \`_opportunities_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_updated_at_idx\` ON \`_opportunities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_created_at_idx\` ON \`_opportunities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_deleted_at_idx\` ON \`_opportunities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_created_at_idx\` ON \`_opportunities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_updated_at_idx\` ON \`_opportunities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_process_id\`,\`version_stage\`,\`version_deleted_at\`,\`version_amount\`,\`version_probability\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_1_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_expectedCloseAt_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_expected_close_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_creditedTo_version_closedAt_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_credited_to_id\`,\`version_closed_at\`);`)
  await db.run(sql`DROP INDEX \`customers_entered_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`entered_at\`;`)
  await db.run(sql`DROP INDEX \`_customers_v_version_version_entered_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_entered_at\`;`)
  await db.run(sql`DROP INDEX \`doc_sequence_process_stage_isFirst_hasAdvanced_days_ente_idx\`;`)
  await db.run(sql`CREATE INDEX \`doc_sequence_idx\` ON \`stage_history\` (\`doc\`,\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`new_within_days\`;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`neglected_after_days\`;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`loss_notice_days\`;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`loss_warning_days\`;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`lost_after_days\`;`)
  await db.run(sql`ALTER TABLE \`sales_settings\` DROP COLUMN \`fiscal_start_month\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_new_within_days\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_neglected_after_days\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_loss_notice_days\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_loss_warning_days\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_lost_after_days\`;`)
  await db.run(sql`ALTER TABLE \`_sales_settings_v\` DROP COLUMN \`version_fiscal_start_month\`;`)
}
