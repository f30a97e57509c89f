-- Remove what the migration sets up itself
-- kind: clean-up

-- Dimensions come from the segments of subaccounts alone.
delete from {Dimension Value};

-- With their values gone, the dimensions too.
delete from {Dimension};

-- Posting setup comes with the items.
delete from {General Posting Setup};

-- Product posting groups are made for them.
delete from {Gen. Product Posting Group};

-- include: parts/configuration

-- Nothing of it is left.
update {SL Migration Config} set [PreMigration Cleanup Completed] = 1;
