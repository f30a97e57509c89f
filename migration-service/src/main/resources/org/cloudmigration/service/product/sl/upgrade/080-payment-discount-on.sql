-- Allow accounts of payment discounts during the run
-- kind: frame

-- include: parts/configuration

-- Whether the setting was off before.
update {SL Migration Config} set [Updated GL Setup] = 1
 where exists (select 1 from {General Ledger Setup} g where g.[Adjust for Payment Disc.] = 0);

-- It is on while posting setup is written.
update {General Ledger Setup} set [Adjust for Payment Disc.] = 1 where [Adjust for Payment Disc.] = 0;
