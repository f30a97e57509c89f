-- Remove the accounts that are there
-- kind: clean-up

-- They come from the source alone.
delete from {G/L Account};
