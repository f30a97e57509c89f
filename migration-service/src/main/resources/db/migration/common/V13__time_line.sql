-- What the time line filters by. Both follow from columns that the chain's hashes cover, so that
-- older entries stay verifiable; categories are put right at each start, by EntrySorter.

ALTER TABLE audit_entry ADD category varchar(20) DEFAULT 'SERVICE' NOT NULL;
ALTER TABLE audit_entry ADD outcome varchar(20) DEFAULT 'DONE' NOT NULL;
