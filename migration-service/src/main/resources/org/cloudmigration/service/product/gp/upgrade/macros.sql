-- Rules that several steps share.

-- Names that Business Central gives to tables of its own get an s as dimensions.
-- macro: reserved(name)
case when upper(:name) in ('G/L ACCOUNT', 'BUSINESS UNIT', 'ITEM', 'LOCATION', 'PERIOD') then 1 else 0 end;

-- A segment's name as a dimension's code.
-- macro: dimension_code(name)
@code(concat(left(ltrim(rtrim(:name)), 20 - @reserved(:name)), case when @reserved(:name) = 1 then 'S' else '' end));

-- Business Central's category of an account, by the category number in GP.
-- macro: account_category(number)
case when :number between 1 and 12 then {G/L Account Category::Assets}
     when :number between 13 and 22 then {G/L Account Category::Liabilities}
     when :number between 23 and 30 then {G/L Account Category::Equity}
     when :number between 31 and 32 then {G/L Account Category::Income}
     when :number = 33 then {G/L Account Category::Cost of Goods Sold}
     when :number between 34 and 47 then {G/L Account Category::Expense}
     else 0 end;

-- The line of that category, by its description; the line of the category itself bears its name.
-- macro: account_subcategory(number)
case when :number = 1 then 'Cash'
     when :number in (2, 4, 6) then 'Current Assets'
     when :number = 3 then 'Accounts Receivable'
     when :number in (5, 8, 11, 12) then 'Inventory'
     when :number = 7 then 'Prepaid Expenses'
     when :number = 9 then 'Equipment'
     when :number = 10 then 'Accumulated Depreciation'
     when :number between 13 and 21 then 'Current Liabilities'
     when :number = 22 then 'Long Term Liabilities'
     when :number = 23 then 'Common Stock'
     when :number in (24, 25, 26, 28) then 'Equity'
     when :number = 27 then 'Retained Earnings'
     when :number in (29, 30) then 'Distributions to Shareholders'
     when :number = 31 then 'Income'
     when :number = 32 then 'Sales Returns & Allowances'
     when :number = 33 then 'Cost of Goods Sold'
     when :number in (34, 35) then 'Expense'
     when :number = 36 then 'Payroll Expense'
     when :number = 37 then 'Benefits Expense'
     when :number = 38 then 'Interest Expense'
     when :number in (39, 41) then 'Tax Expense'
     when :number = 40 or :number between 42 and 47 then 'Other Income & Expenses'
     else '' end;

-- The journal template that takes the lines: the first for general journals.
-- macro: general_template()
(select min(t.[Name]) from {Gen. Journal Template} t where t.[Type] = {Gen. Journal Template Type::General} and t.[Recurring] = 0);

-- Its source code.
-- macro: general_source_code()
(select min(t.[Source Code]) from {Gen. Journal Template} t where t.[Name] = @general_template());

-- Whether an account is an allocation account that is to be kept.
-- macro: allocates(type, sub_type, active)
case when :type = 3 and :sub_type <> {GP Account Sub Type::Standard}
      and (:active = 1 or :{Migrate Inactive Alloc. Accts.} = 1) then 1 else 0 end;

-- Whether it distributes to, or is measured by, accounts that are no posting accounts.
-- macro: allocates_elsewhere(account, sub_type)
case when :sub_type = {GP Account Sub Type::Fixed}
      and exists (select 1 from {GP GL00103} f where f.[ACTINDX] = :account
                   and not exists (select 1 from {GP GL00100} x where x.[ACTINDX] = f.[DSTINDX] and x.[ACCTTYPE] = 1))
     then 1
     when :sub_type = {GP Account Sub Type::Variable}
      and exists (select 1 from {GP GL00104} v where v.[ACTINDX] = :account
                   and (not exists (select 1 from {GP GL00100} x where x.[ACTINDX] = v.[DSTINDX] and x.[ACCTTYPE] = 1)
                     or not exists (select 1 from {GP GL00100} x where x.[ACTINDX] = v.[BDNINDX] and x.[ACCTTYPE] = 1)))
     then 1 else 0 end;

-- Payment terms: n days from a base; a part that is not set has no formula.
-- macro: term_days(days)
case when :days > 0 then :days else 0 end;

-- The formula of a due date.
-- macro: due_formula(type, days, base, month)
case :type
     when 1 then case when :days > 0 then concat('<', @text(@term_days(:base) + :days), 'D>') else '' end
     when 2 then case when :days > 0 then concat('<D', @text(:days), '>') else '' end
     when 3 then case when @term_days(:base) + @term_days(:days) > 0
                      then concat('<CM+', @text(@term_days(:base) + @term_days(:days)), 'D>') else '<CM>' end
     when 4 then concat('<', @text(@term_days(:base)), 'D>')
     when 5 then concat('<-CM+1M+', @text(@day_of_month(:days, :base) - 1), 'D>')
     when 6 then concat('<', @text(@term_days(:days)), 'M+', @text(@term_days(:base)), 'D>')
     when 7 then concat('<M', @text(:month), '+D', @text(:days), '>')
     when 8 then concat('<', @text(@term_days(:days)), 'Y+', @text(@term_days(:base)), 'D>')
     else '' end;

-- The day of the next month, at least the first.
-- macro: day_of_month(days, base)
case when :days > 0 then :days when @term_days(:base) > 0 then @term_days(:base) else 1 end;

-- The formula of a discount date: as that of a due date, but written as GP's migration always wrote it.
-- macro: discount_formula(type, days, base, month)
case when :type = 4 then concat('<+', @text(@term_days(:base)), 'D>')
     when :type in (5, 6, 8) then concat(@due_formula(:type, :days, :base, :month), ';')
     else @due_formula(:type, :days, :base, :month) end;

-- The formula of a due date that is counted from the discount date: both behind each other.
-- macro: due_from_discount(discount, due)
case when :discount = '' then :due
     else concat('<', substring(:discount, 2, @length(:discount) - 2),
                 case when :due = '' then '>'
                      when substring(:due, 2, 1) in ('-', '+') then substring(:due, 2, 80)
                      else concat('+', substring(:due, 2, 80)) end) end;
