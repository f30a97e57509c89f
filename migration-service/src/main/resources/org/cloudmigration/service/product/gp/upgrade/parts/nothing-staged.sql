-- Nothing that was brought together before

-- Segments.
delete from {Staged Segment};

-- Their values.
delete from {Staged Code};

-- Fiscal periods.
delete from {Staged Fiscal Period};

-- Combinations of segment values.
delete from {Segment Combination};

-- Accounts.
delete from {Staged Account};

-- Default posting accounts.
delete from {Staged Posting Account};

-- Period totals.
delete from {Staged Balance};

-- Payment terms.
delete from {Staged Payment Term};

-- Countries.
delete from {Known Country};

-- Numbers.
delete from {Number};

-- Texts with e-mail addresses.
delete from {Email Text};

-- Their entries.
delete from {Email Entry};

-- The first of each address.
delete from {Email};

-- Those of each card.
delete from {Card Email};

-- Vendors.
delete from {Staged Vendor};

-- Items.
delete from {Staged Item};
