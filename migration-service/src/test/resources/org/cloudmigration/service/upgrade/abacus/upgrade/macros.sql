-- Expressions of this product.

-- The account's number.
-- macro: account_no(number)
concat(:{Prefix}, @code(:number));
