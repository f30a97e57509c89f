-- Bring the source's rows together for the steps
-- kind: prepare

-- include: parts/segments
-- include: parts/fiscal-periods
-- include: parts/accounts
-- include: parts/posting-accounts
-- include: parts/balances
