-- Post item journals: check all lines of each batch, then write its entries or leave it as it is

-- include: shared/item-lines
-- include: shared/item-checks
-- include: shared/posting-verdict-items
-- include: shared/item-entries
-- include: shared/item-applications
-- include: shared/item-end
