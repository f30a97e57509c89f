-- Whether rows of the tenant stay, and runs only insert those of the source whose keys it lacks.

ALTER TABLE table_mapping ADD preserve_cloud_data ${boolean} DEFAULT '0' NOT NULL;
