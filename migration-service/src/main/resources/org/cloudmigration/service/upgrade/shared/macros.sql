-- Expressions that all products share.

-- Business Central's empty date.
-- macro: no_date()
cast('1753-01-01' as date);

-- The first day that is not of a year before: entries before it say so.
-- macro: first_open_day()
coalesce((select min(p.[Starting Date]) from {Accounting Period} p where p.[Closed] = 0), :first_day_of_year);

-- Whether a customer, vendor or bank account takes no entries; payments to a vendor may be kept back alone.
-- macro: is_blocked(type, customer, vendor, bank, document)
case when :type = {Gen. Journal Account Type::Customer}
     then case when :customer = {Customer Blocked::All}
                 or (:customer = {Customer Blocked::Invoice} and :document = {Gen. Journal Document Type::Invoice})
               then 1 else 0 end
     when :type = {Gen. Journal Account Type::Vendor}
     then case when :vendor = {Vendor Blocked::All}
                 or (:vendor = {Vendor Blocked::Payment} and :document = {Gen. Journal Document Type::Payment})
               then 1 else 0 end
     else :bank end;

-- Whether an amount has the wrong sign: a customer's invoice is above zero, its payment below.
-- macro: has_wrong_sign(document, amount)
case when :document in ({Gen. Journal Document Type::Invoice}, {Gen. Journal Document Type::Finance Charge Memo})
      and :amount < 0 then 1
     when :document in ({Gen. Journal Document Type::Payment}, {Gen. Journal Document Type::Credit Memo})
      and :amount > 0 then 1
     else 0 end;

-- The part of an amount that stands on the debit side.
-- macro: debit(amount)
case when :amount > 0 then :amount else 0 end;

-- The part that stands on the credit side.
-- macro: credit(amount)
case when :amount > 0 then 0 else -:amount end;

-- The payment discount that is still possible on the day of posting.
-- macro: discount_possible(amount, percent, discount_date, posting_date)
case when :discount_date <= @no_date() or :discount_date >= :posting_date
     then round(cast(:amount as decimal(19, 5)) * cast(:percent as decimal(9, 5)) / 100, 2) else 0 end;

-- The journal template that takes the lines: the first for general journals.
-- macro: general_template()
(select min(t.[Name]) from {Gen. Journal Template} t where t.[Type] = {Gen. Journal Template Type::General} and t.[Recurring] = 0);

-- Its source code.
-- macro: general_source_code()
(select min(t.[Source Code]) from {Gen. Journal Template} t where t.[Name] = @general_template());

-- The journal template that takes quantities.
-- macro: item_template()
(select min(t.[Name]) from {Item Journal Template} t where t.[Recurring] = 0);

-- A quantity at its cost.
-- macro: worth(quantity, cost)
cast(:quantity as decimal(19, 5)) * cast(:cost as decimal(19, 5));

-- Whether a text is an e-mail address: one at sign between other characters, no blanks or brackets.
-- macro: is_email(text)
case when @length(:text) - @length(replace(:text, '@', '')) = 1 and :text not like '@%' and :text not like '%@'
      and not @has(:text, ' ,:()<>"') then 1 else 0 end;

-- Whether a phone or fax number cannot be one.
-- macro: phone_has_letters(text)
case when @has(:text, 'A-Za-z') then 1 else 0 end;
