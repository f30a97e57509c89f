-- Remove posting groups that classes take the place of
-- kind: clean-up

-- Customers' groups come from their classes.
-- if: Migrate Customer Classes
delete from {Customer Posting Group};

-- Vendors' too.
-- if: Migrate Vendor Classes
delete from {Vendor Posting Group};

-- What is set up for items comes from the inventory.
-- if: Migrate Inventory Module
delete from {Inventory Posting Setup};

-- With its groups.
-- if: Migrate Inventory Module
delete from {Inventory Posting Group};

-- And the general setup.
-- if: Migrate Inventory Module
delete from {General Posting Setup};

-- With the groups of products.
-- if: Migrate Inventory Module
delete from {Gen. Product Posting Group};
