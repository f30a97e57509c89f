-- Remove the company's own chart of accounts
-- kind: clean-up

-- Posting groups must not lead to accounts that are gone.
update {Customer Posting Group}
   set [Receivables Account] = '', [Payment Disc. Debit Acc.] = '', [Additional Fee Account] = '',
       [Payment Disc. Credit Acc.] = '', [Payment Tolerance Debit Acc.] = '', [Payment Tolerance Credit Acc.] = '';

-- Those of vendors.
update {Vendor Posting Group}
   set [Payables Account] = '', [Service Charge Acc.] = '', [Payment Disc. Debit Acc.] = '',
       [Payment Disc. Credit Acc.] = '', [Payment Tolerance Debit Acc.] = '', [Payment Tolerance Credit Acc.] = '';

-- Of bank accounts.
update {Bank Account Posting Group} set [G/L Account No.] = '';

-- The general setup.
update {General Posting Setup}
   set [Sales Account] = '', [Sales Line Disc. Account] = '', [Sales Inv. Disc. Account] = '',
       [Sales Pmt. Disc. Debit Acc.] = '', [Sales Credit Memo Account] = '', [Purch. Account] = '',
       [Purch. Inv. Disc. Account] = '', [Purch. Pmt. Disc. Debit Acc.] = '', [Purch. Prepayments Account] = '',
       [COGS Account] = '', [Inventory Adjmt. Account] = '', [Direct Cost Applied Account] = '',
       [Purchase Variance Account] = '';

-- Of the inventory.
update {Inventory Posting Setup} set [Inventory Account] = '';

-- Journal batches must not balance with them either.
update {Gen. Journal Batch} set [Bal. Account No.] = '';

-- Nor reports add them up.
update {Acc. Schedule Line} set [Totaling] = '' where [Totaling Type] = {Acc. Schedule Line Totaling Type::Posting Accounts};

-- The accounts of SL take their place.
delete from {G/L Account};
