-- Remove what the migration sets up itself
-- kind: clean-up

-- Dimensions come from the account segments alone.
delete from {Dimension Value};

-- With their values gone, the dimensions too.
delete from {Dimension};

-- Posting setup comes from the default posting accounts and the item classes.
delete from {General Posting Setup};

-- Product posting groups are made for them.
delete from {Gen. Product Posting Group};
