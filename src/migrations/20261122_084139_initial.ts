import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`customers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text,
  	\`kind\` text,
  	\`relation\` text,
  	\`source\` text,
  	\`industry\` text,
  	\`nature\` text,
  	\`group\` text,
  	\`phone\` text,
  	\`fax\` text,
  	\`email\` text,
  	\`website\` text,
  	\`country\` text DEFAULT '中国',
  	\`province\` text,
  	\`city\` text,
  	\`address\` text,
  	\`preferred_channel\` text,
  	\`level\` text,
  	\`credit_grade\` text,
  	\`relation_grade\` text,
  	\`hot_category\` text,
  	\`agent_id\` text(36),
  	\`parent_id\` text(36),
  	\`contract_amount\` numeric,
  	\`last_activity_at\` text,
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
  	FOREIGN KEY (\`agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`customers_phone_idx\` ON \`customers\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`customers_agent_idx\` ON \`customers\` (\`agent_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_parent_idx\` ON \`customers\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_owner_idx\` ON \`customers\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_company_idx\` ON \`customers\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_import_run_idx\` ON \`customers\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`customers_updated_at_idx\` ON \`customers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`customers_created_at_idx\` ON \`customers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customers_deleted_at_idx\` ON \`customers\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_idx\` ON \`customers\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_idx\` ON \`customers\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_idx\` ON \`customers\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_name_idx\` ON \`customers\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_code_idx\` ON \`customers\` (\`company_id\`,\`code\`);`)
  await db.run(sql`CREATE INDEX \`company_level_idx\` ON \`customers\` (\`company_id\`,\`level\`);`)
  await db.run(sql`CREATE TABLE \`_customers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_code\` text,
  	\`version_kind\` text,
  	\`version_relation\` text,
  	\`version_source\` text,
  	\`version_industry\` text,
  	\`version_nature\` text,
  	\`version_group\` text,
  	\`version_phone\` text,
  	\`version_fax\` text,
  	\`version_email\` text,
  	\`version_website\` text,
  	\`version_country\` text DEFAULT '中国',
  	\`version_province\` text,
  	\`version_city\` text,
  	\`version_address\` text,
  	\`version_preferred_channel\` text,
  	\`version_level\` text,
  	\`version_credit_grade\` text,
  	\`version_relation_grade\` text,
  	\`version_hot_category\` text,
  	\`version_agent_id\` text(36),
  	\`version_parent_id\` text(36),
  	\`version_contract_amount\` numeric,
  	\`version_last_activity_at\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_customers_v_parent_idx\` ON \`_customers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_phone_idx\` ON \`_customers_v\` (\`version_phone\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_agent_idx\` ON \`_customers_v\` (\`version_agent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_parent_idx\` ON \`_customers_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_owner_idx\` ON \`_customers_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_company_idx\` ON \`_customers_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_import_run_idx\` ON \`_customers_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_updated_at_idx\` ON \`_customers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_created_at_idx\` ON \`_customers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_deleted_at_idx\` ON \`_customers_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_created_at_idx\` ON \`_customers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_updated_at_idx\` ON \`_customers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_code_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_level_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_level\`);`)
  await db.run(sql`CREATE TABLE \`contacts_customers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`relation\` text,
  	\`primary\` integer,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_customers_order_idx\` ON \`contacts_customers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_customers_parent_id_idx\` ON \`contacts_customers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_customers_customer_idx\` ON \`contacts_customers\` (\`customer_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`department\` text,
  	\`title\` text,
  	\`category\` text,
  	\`group\` text,
  	\`birthday\` text,
  	\`mobile\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`wechat\` text,
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
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_mobile_idx\` ON \`contacts\` (\`mobile\`);`)
  await db.run(sql`CREATE INDEX \`contacts_owner_idx\` ON \`contacts\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_company_idx\` ON \`contacts\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_import_run_idx\` ON \`contacts\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_deleted_at_idx\` ON \`contacts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_1_idx\` ON \`contacts\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_1_idx\` ON \`contacts\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_1_idx\` ON \`contacts\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_name_1_idx\` ON \`contacts\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_version_customers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`relation\` text,
  	\`primary\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_customers_order_idx\` ON \`_contacts_v_version_customers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_customers_parent_id_idx\` ON \`_contacts_v_version_customers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_customers_customer_idx\` ON \`_contacts_v_version_customers\` (\`customer_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_department\` text,
  	\`version_title\` text,
  	\`version_category\` text,
  	\`version_group\` text,
  	\`version_birthday\` text,
  	\`version_mobile\` text,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_wechat\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_parent_idx\` ON \`_contacts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_mobile_idx\` ON \`_contacts_v\` (\`version_mobile\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_owner_idx\` ON \`_contacts_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_company_idx\` ON \`_contacts_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_import_run_idx\` ON \`_contacts_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_updated_at_idx\` ON \`_contacts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_at_idx\` ON \`_contacts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_deleted_at_idx\` ON \`_contacts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_created_at_idx\` ON \`_contacts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_updated_at_idx\` ON \`_contacts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_1_idx\` ON \`_contacts_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_1_idx\` ON \`_contacts_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_1_idx\` ON \`_contacts_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_1_idx\` ON \`_contacts_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE TABLE \`activities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`kind\` text DEFAULT 'event',
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`due_at\` text,
  	\`done\` integer,
  	\`customer_id\` text(36),
  	\`contact_id\` text(36),
  	\`remind_at\` text,
  	\`note\` text,
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
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`activities_customer_idx\` ON \`activities\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_contact_idx\` ON \`activities\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_owner_idx\` ON \`activities\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_company_idx\` ON \`activities\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_import_run_idx\` ON \`activities\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_deleted_at_idx\` ON \`activities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_2_idx\` ON \`activities\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_2_idx\` ON \`activities\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_2_idx\` ON \`activities\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_at_idx\` ON \`activities\` (\`company_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_idx\` ON \`activities\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE TABLE \`_activities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_subject\` text NOT NULL,
  	\`version_kind\` text DEFAULT 'event',
  	\`version_type\` text NOT NULL,
  	\`version_at\` text NOT NULL,
  	\`version_due_at\` text,
  	\`version_done\` integer,
  	\`version_customer_id\` text(36),
  	\`version_contact_id\` text(36),
  	\`version_remind_at\` text,
  	\`version_note\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_activities_v_parent_idx\` ON \`_activities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_customer_idx\` ON \`_activities_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_contact_idx\` ON \`_activities_v\` (\`version_contact_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_owner_idx\` ON \`_activities_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_company_idx\` ON \`_activities_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_import_run_idx\` ON \`_activities_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_updated_at_idx\` ON \`_activities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_created_at_idx\` ON \`_activities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_deleted_at_idx\` ON \`_activities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_created_at_idx\` ON \`_activities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_updated_at_idx\` ON \`_activities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_at_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE TABLE \`products\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`category_id\` text(36),
  	\`specification\` text,
  	\`unit\` text,
  	\`list_price\` numeric NOT NULL,
  	\`cost\` numeric,
  	\`warranty_months\` numeric,
  	\`status\` text,
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
  	FOREIGN KEY (\`category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`products_category_idx\` ON \`products\` (\`category_id\`);`)
  await db.run(sql`CREATE INDEX \`products_owner_idx\` ON \`products\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`products_company_idx\` ON \`products\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`products_import_run_idx\` ON \`products\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`products_updated_at_idx\` ON \`products\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`products_created_at_idx\` ON \`products\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`products_deleted_at_idx\` ON \`products\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_3_idx\` ON \`products\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_3_idx\` ON \`products\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_3_idx\` ON \`products\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_code_1_idx\` ON \`products\` (\`company_id\`,\`code\`);`)
  await db.run(sql`CREATE INDEX \`company_name_2_idx\` ON \`products\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`_products_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_code\` text NOT NULL,
  	\`version_name\` text NOT NULL,
  	\`version_category_id\` text(36),
  	\`version_specification\` text,
  	\`version_unit\` text,
  	\`version_list_price\` numeric NOT NULL,
  	\`version_cost\` numeric,
  	\`version_warranty_months\` numeric,
  	\`version_status\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_parent_idx\` ON \`_products_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_category_idx\` ON \`_products_v\` (\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_owner_idx\` ON \`_products_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_company_idx\` ON \`_products_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_import_run_idx\` ON \`_products_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_updated_at_idx\` ON \`_products_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_created_at_idx\` ON \`_products_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_deleted_at_idx\` ON \`_products_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_created_at_idx\` ON \`_products_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_updated_at_idx\` ON \`_products_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_3_idx\` ON \`_products_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_3_idx\` ON \`_products_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_3_idx\` ON \`_products_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_code_1_idx\` ON \`_products_v\` (\`version_company_id\`,\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_2_idx\` ON \`_products_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE TABLE \`product_categories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`product_categories_parent_idx\` ON \`product_categories\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_owner_idx\` ON \`product_categories\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_company_idx\` ON \`product_categories\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_import_run_idx\` ON \`product_categories\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_updated_at_idx\` ON \`product_categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_created_at_idx\` ON \`product_categories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_deleted_at_idx\` ON \`product_categories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_4_idx\` ON \`product_categories\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_4_idx\` ON \`product_categories\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_4_idx\` ON \`product_categories\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`_product_categories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_parent_id\` text(36),
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_product_categories_v_parent_idx\` ON \`_product_categories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_parent_idx\` ON \`_product_categories_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_owner_idx\` ON \`_product_categories_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_company_idx\` ON \`_product_categories_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_import_run_idx\` ON \`_product_categories_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_updated_at_idx\` ON \`_product_categories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_created_at_idx\` ON \`_product_categories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_version_version_deleted_at_idx\` ON \`_product_categories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_created_at_idx\` ON \`_product_categories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_product_categories_v_updated_at_idx\` ON \`_product_categories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_4_idx\` ON \`_product_categories_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_4_idx\` ON \`_product_categories_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_4_idx\` ON \`_product_categories_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE TABLE \`notes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notes_owner_idx\` ON \`notes\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_company_idx\` ON \`notes\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_import_run_idx\` ON \`notes\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`notes_updated_at_idx\` ON \`notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_created_at_idx\` ON \`notes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_deleted_at_idx\` ON \`notes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_5_idx\` ON \`notes\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_5_idx\` ON \`notes\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_5_idx\` ON \`notes\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`notes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notes_rels_order_idx\` ON \`notes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_parent_idx\` ON \`notes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_path_idx\` ON \`notes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_customers_id_idx\` ON \`notes_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_contacts_id_idx\` ON \`notes_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_products_id_idx\` ON \`notes_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_activities_id_idx\` ON \`notes_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`_notes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_text\` text NOT NULL,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_notes_v_parent_idx\` ON \`_notes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_owner_idx\` ON \`_notes_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_company_idx\` ON \`_notes_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_import_run_idx\` ON \`_notes_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_updated_at_idx\` ON \`_notes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_created_at_idx\` ON \`_notes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_deleted_at_idx\` ON \`_notes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_created_at_idx\` ON \`_notes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_updated_at_idx\` ON \`_notes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE TABLE \`_notes_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_order_idx\` ON \`_notes_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_parent_idx\` ON \`_notes_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_path_idx\` ON \`_notes_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_customers_id_idx\` ON \`_notes_v_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_contacts_id_idx\` ON \`_notes_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_products_id_idx\` ON \`_notes_v_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_activities_id_idx\` ON \`_notes_v_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`category\` text,
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_owner_idx\` ON \`documents\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_company_idx\` ON \`documents\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_import_run_idx\` ON \`documents\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_deleted_at_idx\` ON \`documents\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_6_idx\` ON \`documents\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_6_idx\` ON \`documents\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_6_idx\` ON \`documents\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_rels_order_idx\` ON \`documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_parent_idx\` ON \`documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_path_idx\` ON \`documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_customers_id_idx\` ON \`documents_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_contacts_id_idx\` ON \`documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_products_id_idx\` ON \`documents_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_activities_id_idx\` ON \`documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`companies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`address\` text,
  	\`phone\` text,
  	\`introduction\` text,
  	\`course_id\` text(36),
  	\`class_id\` text(36),
  	\`team\` text,
  	\`status\` text DEFAULT 'active',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`companies_code_idx\` ON \`companies\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`companies_course_idx\` ON \`companies\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_class_idx\` ON \`companies\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_updated_at_idx\` ON \`companies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_created_at_idx\` ON \`companies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`companies_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_texts_order_parent\` ON \`companies_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_companies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_code\` text NOT NULL,
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_introduction\` text,
  	\`version_course_id\` text(36),
  	\`version_class_id\` text(36),
  	\`version_team\` text,
  	\`version_status\` text DEFAULT 'active',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_parent_idx\` ON \`_companies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_code_idx\` ON \`_companies_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_course_idx\` ON \`_companies_v\` (\`version_course_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_class_idx\` ON \`_companies_v\` (\`version_class_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_updated_at_idx\` ON \`_companies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_created_at_idx\` ON \`_companies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_created_at_idx\` ON \`_companies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_updated_at_idx\` ON \`_companies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_companies_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_companies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_texts_order_parent\` ON \`_companies_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`memberships\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`position_id\` text(36),
  	\`department\` text,
  	\`read_only\` integer DEFAULT false,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`position_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_user_idx\` ON \`memberships\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_position_idx\` ON \`memberships\` (\`position_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_company_idx\` ON \`memberships\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_updated_at_idx\` ON \`memberships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`memberships_created_at_idx\` ON \`memberships\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_user_idx\` ON \`memberships\` (\`company_id\`,\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_memberships_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_user_id\` text(36) NOT NULL,
  	\`version_position_id\` text(36),
  	\`version_department\` text,
  	\`version_read_only\` integer DEFAULT false,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_position_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_memberships_v_parent_idx\` ON \`_memberships_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_version_version_user_idx\` ON \`_memberships_v\` (\`version_user_id\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_version_version_position_idx\` ON \`_memberships_v\` (\`version_position_id\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_version_version_company_idx\` ON \`_memberships_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_version_version_updated_at_idx\` ON \`_memberships_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_version_version_created_at_idx\` ON \`_memberships_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_created_at_idx\` ON \`_memberships_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_updated_at_idx\` ON \`_memberships_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_user_idx\` ON \`_memberships_v\` (\`version_company_id\`,\`version_user_id\`);`)
  await db.run(sql`CREATE TABLE \`positions_permissions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`module\` text NOT NULL,
  	\`create\` integer DEFAULT false,
  	\`read\` integer DEFAULT false,
  	\`update\` integer DEFAULT false,
  	\`delete\` integer DEFAULT false,
  	\`import\` integer DEFAULT false,
  	\`export\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_permissions_order_idx\` ON \`positions_permissions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`positions_permissions_parent_id_idx\` ON \`positions_permissions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`positions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`discount_limit\` numeric DEFAULT 0,
  	\`changed_by_id\` text(36),
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_parent_idx\` ON \`positions\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_changed_by_idx\` ON \`positions\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_company_idx\` ON \`positions\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_updated_at_idx\` ON \`positions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`positions_created_at_idx\` ON \`positions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_name_3_idx\` ON \`positions\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`_positions_v_version_permissions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`module\` text NOT NULL,
  	\`create\` integer DEFAULT false,
  	\`read\` integer DEFAULT false,
  	\`update\` integer DEFAULT false,
  	\`delete\` integer DEFAULT false,
  	\`import\` integer DEFAULT false,
  	\`export\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_positions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_positions_v_version_permissions_order_idx\` ON \`_positions_v_version_permissions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_permissions_parent_id_idx\` ON \`_positions_v_version_permissions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_positions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_parent_id\` text(36),
  	\`version_discount_limit\` numeric DEFAULT 0,
  	\`version_changed_by_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_positions_v_parent_idx\` ON \`_positions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_parent_idx\` ON \`_positions_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_changed_by_idx\` ON \`_positions_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_company_idx\` ON \`_positions_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_updated_at_idx\` ON \`_positions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_created_at_idx\` ON \`_positions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_created_at_idx\` ON \`_positions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_updated_at_idx\` ON \`_positions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_3_idx\` ON \`_positions_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`instructor_id\` text(36),
  	\`description\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`instructor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_code_idx\` ON \`courses\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`courses_instructor_idx\` ON \`courses\` (\`instructor_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`classes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`course_id\` text(36) NOT NULL,
  	\`term\` text,
  	\`join_code\` text,
  	\`clock\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`classes_course_idx\` ON \`classes\` (\`course_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`classes_join_code_idx\` ON \`classes\` (\`join_code\`);`)
  await db.run(sql`CREATE INDEX \`classes_updated_at_idx\` ON \`classes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`classes_created_at_idx\` ON \`classes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`field_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target\` text NOT NULL,
  	\`fields\` text DEFAULT '[]' NOT NULL,
  	\`slots\` text DEFAULT '{}',
  	\`scope\` text DEFAULT 'course' NOT NULL,
  	\`course_id\` text(36),
  	\`company_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`scope_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`field_settings_target_idx\` ON \`field_settings\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_course_idx\` ON \`field_settings\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_company_idx\` ON \`field_settings\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_changed_by_idx\` ON \`field_settings\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_scope_key_idx\` ON \`field_settings\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_updated_at_idx\` ON \`field_settings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`field_settings_created_at_idx\` ON \`field_settings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`target_scopeKey_idx\` ON \`field_settings\` (\`target\`,\`scope_key\`);`)
  await db.run(sql`CREATE TABLE \`_field_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_target\` text NOT NULL,
  	\`version_fields\` text DEFAULT '[]' NOT NULL,
  	\`version_slots\` text DEFAULT '{}',
  	\`version_scope\` text DEFAULT 'course' NOT NULL,
  	\`version_course_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_scope_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_field_settings_v_parent_idx\` ON \`_field_settings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_target_idx\` ON \`_field_settings_v\` (\`version_target\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_course_idx\` ON \`_field_settings_v\` (\`version_course_id\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_company_idx\` ON \`_field_settings_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_changed_by_idx\` ON \`_field_settings_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_scope_key_idx\` ON \`_field_settings_v\` (\`version_scope_key\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_updated_at_idx\` ON \`_field_settings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_version_version_created_at_idx\` ON \`_field_settings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_created_at_idx\` ON \`_field_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_field_settings_v_updated_at_idx\` ON \`_field_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_target_version_scopeKey_idx\` ON \`_field_settings_v\` (\`version_target\`,\`version_scope_key\`);`)
  await db.run(sql`CREATE TABLE \`dictionaries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`items\` text DEFAULT '[]' NOT NULL,
  	\`scope\` text DEFAULT 'course' NOT NULL,
  	\`course_id\` text(36),
  	\`company_id\` text(36),
  	\`changed_by_id\` text(36),
  	\`scope_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`dictionaries_code_idx\` ON \`dictionaries\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_course_idx\` ON \`dictionaries\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_company_idx\` ON \`dictionaries\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_changed_by_idx\` ON \`dictionaries\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_scope_key_idx\` ON \`dictionaries\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_updated_at_idx\` ON \`dictionaries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dictionaries_created_at_idx\` ON \`dictionaries\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`code_scopeKey_idx\` ON \`dictionaries\` (\`code\`,\`scope_key\`);`)
  await db.run(sql`CREATE TABLE \`_dictionaries_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_code\` text NOT NULL,
  	\`version_items\` text DEFAULT '[]' NOT NULL,
  	\`version_scope\` text DEFAULT 'course' NOT NULL,
  	\`version_course_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_changed_by_id\` text(36),
  	\`version_scope_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`dictionaries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_parent_idx\` ON \`_dictionaries_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_code_idx\` ON \`_dictionaries_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_course_idx\` ON \`_dictionaries_v\` (\`version_course_id\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_company_idx\` ON \`_dictionaries_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_changed_by_idx\` ON \`_dictionaries_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_scope_key_idx\` ON \`_dictionaries_v\` (\`version_scope_key\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_updated_at_idx\` ON \`_dictionaries_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_version_version_created_at_idx\` ON \`_dictionaries_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_created_at_idx\` ON \`_dictionaries_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_dictionaries_v_updated_at_idx\` ON \`_dictionaries_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_code_version_scopeKey_idx\` ON \`_dictionaries_v\` (\`version_code\`,\`version_scope_key\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'student' NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`applied_class_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text,
  	\`username\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`applied_class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_status_idx\` ON \`users\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`users_applied_class_idx\` ON \`users\` (\`applied_class_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_username_idx\` ON \`users\` (\`username\`);`)
  await db.run(sql`CREATE TABLE \`operation_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`class_date\` text,
  	\`user_id\` text(36),
  	\`action\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`doc\` text,
  	\`title\` text,
  	\`command\` text,
  	\`changes\` text,
  	\`company_id\` text(36),
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`operation_log_at_idx\` ON \`operation_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`operation_log_user_idx\` ON \`operation_log\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`operation_log_company_idx\` ON \`operation_log\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`company_at_1_idx\` ON \`operation_log\` (\`company_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`collection_doc_idx\` ON \`operation_log\` (\`collection\`,\`doc\`);`)
  await db.run(sql`CREATE TABLE \`import_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_name\` text,
  	\`target\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`total\` numeric,
  	\`processed\` numeric,
  	\`created\` numeric,
  	\`updated\` numeric,
  	\`skipped\` numeric,
  	\`failure\` text,
  	\`started_by_id\` text(36),
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_runs_status_idx\` ON \`import_runs\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_company_idx\` ON \`import_runs\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_startedAt_idx\` ON \`import_runs\` (\`company_id\`,\`started_at\`);`)
  await db.run(sql`CREATE TABLE \`import_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`run\` text NOT NULL,
  	\`doc\` text NOT NULL,
  	\`before\` text NOT NULL,
  	\`company_id\` text(36),
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_changes_company_idx\` ON \`import_changes\` (\`company_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`run_doc_idx\` ON \`import_changes\` (\`run\`,\`doc\`);`)
  await db.run(sql`CREATE TABLE \`counters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`series\` text NOT NULL,
  	\`value\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`counters_series_idx\` ON \`counters\` (\`series\`);`)
  await db.run(sql`CREATE TABLE \`command_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`body_hash\` text NOT NULL,
  	\`answer\` text,
  	\`expires_at\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`command_runs_key_idx\` ON \`command_runs\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`command_runs_expires_at_idx\` ON \`command_runs\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`change_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`announced_at\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`change_notices_announced_at_idx\` ON \`change_notices\` (\`announced_at\`);`)
  await db.run(sql`CREATE INDEX \`change_notices_updated_at_idx\` ON \`change_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`change_notices_created_at_idx\` ON \`change_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  	\`companies_id\` text(36),
  	\`memberships_id\` text(36),
  	\`positions_id\` text(36),
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
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`memberships_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`classes_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`field_settings_id\`) REFERENCES \`field_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dictionaries_id\`) REFERENCES \`dictionaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memberships_id_idx\` ON \`payload_locked_documents_rels\` (\`memberships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_positions_id_idx\` ON \`payload_locked_documents_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_field_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`field_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dictionaries_id_idx\` ON \`payload_locked_documents_rels\` (\`dictionaries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`customers\`;`)
  await db.run(sql`DROP TABLE \`_customers_v\`;`)
  await db.run(sql`DROP TABLE \`contacts_customers\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_version_customers\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v\`;`)
  await db.run(sql`DROP TABLE \`activities\`;`)
  await db.run(sql`DROP TABLE \`_activities_v\`;`)
  await db.run(sql`DROP TABLE \`products\`;`)
  await db.run(sql`DROP TABLE \`_products_v\`;`)
  await db.run(sql`DROP TABLE \`product_categories\`;`)
  await db.run(sql`DROP TABLE \`_product_categories_v\`;`)
  await db.run(sql`DROP TABLE \`notes\`;`)
  await db.run(sql`DROP TABLE \`notes_rels\`;`)
  await db.run(sql`DROP TABLE \`_notes_v\`;`)
  await db.run(sql`DROP TABLE \`_notes_v_rels\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents_rels\`;`)
  await db.run(sql`DROP TABLE \`companies\`;`)
  await db.run(sql`DROP TABLE \`companies_texts\`;`)
  await db.run(sql`DROP TABLE \`_companies_v\`;`)
  await db.run(sql`DROP TABLE \`_companies_v_texts\`;`)
  await db.run(sql`DROP TABLE \`memberships\`;`)
  await db.run(sql`DROP TABLE \`_memberships_v\`;`)
  await db.run(sql`DROP TABLE \`positions_permissions\`;`)
  await db.run(sql`DROP TABLE \`positions\`;`)
  await db.run(sql`DROP TABLE \`_positions_v_version_permissions\`;`)
  await db.run(sql`DROP TABLE \`_positions_v\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`classes\`;`)
  await db.run(sql`DROP TABLE \`field_settings\`;`)
  await db.run(sql`DROP TABLE \`_field_settings_v\`;`)
  await db.run(sql`DROP TABLE \`dictionaries\`;`)
  await db.run(sql`DROP TABLE \`_dictionaries_v\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`operation_log\`;`)
  await db.run(sql`DROP TABLE \`import_runs\`;`)
  await db.run(sql`DROP TABLE \`import_changes\`;`)
  await db.run(sql`DROP TABLE \`counters\`;`)
  await db.run(sql`DROP TABLE \`command_runs\`;`)
  await db.run(sql`DROP TABLE \`change_notices\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
