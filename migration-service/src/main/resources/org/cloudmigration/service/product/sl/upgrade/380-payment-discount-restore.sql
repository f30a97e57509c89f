-- Payment discounts as they were before the run
-- needs: payment-discount-on
-- kind: frame

-- Off again, if the run turned them on.
update {General Ledger Setup} set [Adjust for Payment Disc.] = 0
 where exists (select 1 from {SL Migration Config} c where c.[Updated GL Setup] = 1);

-- Done.
update {SL Migration Config} set [Updated GL Setup] = 0 where [Updated GL Setup] = 1;
