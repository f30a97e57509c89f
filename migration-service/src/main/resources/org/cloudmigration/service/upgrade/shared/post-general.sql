-- Post general journals: check all lines of each batch, then write its entries or leave it as it is

-- include: shared/posting-lines
-- include: shared/posting-checks
-- include: shared/posting-verdict
-- include: shared/posting-entries
-- include: shared/posting-end
