-- Remove the company's own chart of accounts
-- kind: clean-up
-- switch: Migrate GL Module

-- The accounts of GP take its place.
delete from {G/L Account};
