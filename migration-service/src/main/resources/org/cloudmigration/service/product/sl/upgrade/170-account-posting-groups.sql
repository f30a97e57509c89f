-- Default posting groups
-- needs: accounts

-- The business group of everybody.
-- only new rows
insert into {Gen. Business Posting Group} ([Code], [Description], [Auto Insert Default])
select 'SL', 'Migrated from SL', 1;

-- The product group of everything.
-- only new rows
insert into {Gen. Product Posting Group} ([Code], [Description], [Auto Insert Default])
select 'SL', 'Migrated from SL', 1;

-- Their setup; the items fill in accounts.
-- only new rows
insert into {General Posting Setup} ([Gen. Bus. Posting Group], [Gen. Prod. Posting Group])
select 'SL', 'SL' union all select '', 'SL';
