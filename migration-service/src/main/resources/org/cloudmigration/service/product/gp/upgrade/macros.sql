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

-- The number of an account; blank for an index that is none.
-- macro: account(index)
coalesce((select a.[No.] from {Staged Account} a where a.[ACTINDX] = :index and :index > 0), '');

-- Whether an account index leads to a G/L account of Business Central.
-- macro: is_account(index)
case when exists (select 1 from {Staged Account} a join {G/L Account} g on g.[No.] = a.[No.] where a.[ACTINDX] = :index)
     then 1 else 0 end;

-- An e-mail address as it was entered, without the word that makes it a link.
-- macro: email(text)
case when @position('mailto:', lower(:text)) > 0 then replace(rtrim(lower(:text)), 'mailto:', '') else :text end;

-- A phone or fax number as GP's own conversion leaves it: zeros alone and numbers in scientific form are none.
-- macro: phone(text)
case when @position('E+', :text) > 0 or left(:text, 14) = '00000000000000' then '' else left(@trim(:text), 21) end;

-- Whether a customer is to be kept.
-- macro: keeps_customer(inactive)
case when :inactive = 0 or :{Migrate Inactive Customers} = 1 then 1 else 0 end;

-- The code of a payment term as the company has it.
-- macro: payment_terms(id)
coalesce((select t.[Code] from {Staged Payment Term} t where t.[PYMTRMID] = rtrim(:id)), left(:id, 10));

-- A country by its two or three letters, or by the begin of its name; blank if it is not known.
-- macro: known_country(text)
coalesce((select k.[ISO2] from {Known Country} k where @length(:text) = 2 and k.[ISO2] = upper(:text)),
         (select min(k.[ISO2]) from {Known Country} k where @length(:text) = 3 and k.[ISO3] = upper(:text)),
         (select k.[ISO2] from {Known Country} k
           where k.[ISO3] = (select min(x.[ISO3]) from {Known Country} x
                              where :text <> '' and left(lower(x.[Name]), @length(:text)) = lower(:text))),
         '');

-- The account of a default posting account.
-- macro: default_account(name)
coalesce((select d.[No.] from {Staged Posting Account} d where d.[Default] = :name), '');

-- What a recurring line is called: its account, with the values of both global dimensions.
-- macro: recurring_description(account)
(select concat(min(g.[Name]),
               case when min(v1.[Code]) is null then ''
                    when min(v2.[Code]) is null then concat(' (', min(@value_name(v1.[Name], v1.[Code])), ')')
                    else concat(' (', min(@value_name(v1.[Name], v1.[Code])), ', ',
                                min(@value_name(v2.[Name], v2.[Code])), ')') end)
   from {Staged Account} a
   join {G/L Account} g on g.[No.] = a.[No.]
   left join {General Ledger Setup} l on l.[Primary Key] = ''
   left join {Combination Value} c1 on c1.[Combination] = a.[Combination]
    and c1.[Dimension Code] = l.[Global Dimension 1 Code]
   left join {Dimension Value} v1 on v1.[Dimension Code] = c1.[Dimension Code] and v1.[Code] = c1.[Dimension Value Code]
   left join {Combination Value} c2 on c2.[Combination] = a.[Combination]
    and c2.[Dimension Code] = l.[Global Dimension 2 Code]
   left join {Dimension Value} v2 on v2.[Dimension Code] = c2.[Dimension Code] and v2.[Code] = c2.[Dimension Value Code]
  where a.[ACTINDX] = :account);

-- A dimension value by its name, or by its code where it has none.
-- macro: value_name(name, code)
case when :name = '' then :code else :name end;

-- Whether a vendor is to be kept: active and temporary ones, others if they are wanted.
-- macro: keeps_vendor(status)
case when :status in (1, 3) or :{Migrate Inactive Vendors} = 1 then 1 else 0 end;

-- Whether a temporary vendor that is not wanted as such is needed all the same.
-- macro: vendor_has_orders(vendor)
case when :{Migrate Open POs} = 1
      and exists (select 1 from {GP POP10100} h where h.[VENDORID] = :vendor and h.[POTYPE] = 1
                   and h.[POSTATUS] between 1 and 4) then 1 else 0 end;

-- The same for open documents.
-- macro: vendor_has_documents(vendor)
case when exists (select 1 from {GP PM20000} d where d.[VENDORID] = :vendor and d.[DOCTYPE] <= 7
                   and d.[CURTRXAM] >= 0.01 and d.[VOIDED] = 0) then 1 else 0 end;

-- Whether an item is to be kept.
-- macro: keeps_item(type, inactive)
case when :type = 3 and :{Migrate Kit Items} = 0 then 0
     when :inactive = 1 and :{Migrate Inactive Items} = 0 then 0
     when :type = 2 and :{Migrate Discontinued Items} = 0 then 0 else 1 end;

-- The G/L account of an index, or another account where the index leads to none.
-- macro: gl_account(index, otherwise)
coalesce((select g.[No.] from {Staged Account} a join {G/L Account} g on g.[No.] = a.[No.]
           where a.[ACTINDX] = :index and :index > 0), :otherwise);

-- The index of a default posting account; 0 if there is none.
-- macro: default_index(name)
coalesce((select d.[ACTINDX] from {Staged Posting Account} d where d.[Default] = :name), 0);

-- A default posting account that Business Central has.
-- macro: default_gl_account(name)
coalesce((select g.[No.] from {Staged Posting Account} d join {G/L Account} g on g.[No.] = d.[No.]
           where d.[Default] = :name), '');

-- Whether each receipt of an item keeps its own cost.
-- macro: by_receipt(method)
case when :method in ({Costing Method::FIFO}, {Costing Method::LIFO}) then 1 else 0 end;

-- Whether a purchase order is open and has a vendor.
-- macro: is_open_order(type, status, vendor)
case when :type = 1 and :status between 1 and 4 and :vendor <> '' then 1 else 0 end;

-- A number of a series so many steps later: the digits at its end grow, with the zeros before them.
-- macro: later_number(number, steps)
concat(left(:number, @digits_from(:number) - 1),
       case when @length(@text(@number_at_end(:number) + :steps)) > @length(:number) - @digits_from(:number) + 1
            then @text(@number_at_end(:number) + :steps)
            else right(concat('00000000000000000000', @text(@number_at_end(:number) + :steps)),
                       @length(:number) - @digits_from(:number) + 1) end);

-- Where the digits at the end of a text begin.
-- macro: digits_from(number)
(1 + coalesce((select max(n.[Number]) from {Number} n
                where n.[Number] <= @length(:number) and @has(substring(:number, n.[Number], 1), '^0-9')), 0));

-- The number that they write; 0 where there are none.
-- macro: number_at_end(number)
coalesce(@whole_number(substring(:number, @digits_from(:number), 20)), 0);

-- Whether a general batch of the migration may go once it holds nothing: its group is posted.
-- macro: empties_batch(name)
case when :name not like 'GP%' then 0
     when :name = 'GPCUST' then 1 - :{Skip Posting Customer Batches}
     when :name = 'GPVEND' then 1 - :{Skip Posting Vendor Batches}
     when :name = 'GPBANK' then 1 - :{Skip Posting Bank Batches}
     else 1 - :{Skip Posting Account Batches} end;

-- Whether everything is done that comes behind the master data, as far as the settings ask for it.
-- macro: post_migration_complete()
case when not exists (select 1 from {GP Configuration} c
                       where (:{Migrate GL Module} = 0 or c.[Fiscal Periods Created] = 1)
                         and (:{Migrate Bank Module} = 0 or c.[CheckBooks Created] = 1)
                         and (:{Migrate Open POs} = 0 or c.[Open Purchase Orders Created] = 1)
                         and (:{Migrate Payables Module} = 0 or c.[Vendor EFT Bank Acc. Created] = 1)
                         and (:{Migrate Vendor Classes} = 0 or c.[Vendor Classes Created] = 1)
                         and (:{Migrate Customer Classes} = 0 or c.[Customer Classes Created] = 1)) then 0 else 1 end;

-- The newest year whose boxes of form 1099 hold for a year; 0 for a year before all of them.
-- macro: supported_tax_year(year)
coalesce((select max(m.[Tax Year]) from {Box Mapping} m where m.[Tax Year] <= :year), 0);

-- The box of form 1099 that one of GP became; blank if it became none.
-- macro: form_box(year, type, box)
coalesce((select m.[Code] from {Box Mapping} m
           where m.[Tax Year] = @supported_tax_year(:year) and m.[Type] = :type and m.[Box No.] = :box), '');

-- The lowest year that can be asked for.
-- macro: first_tax_year()
coalesce((select min(m.[Tax Year]) from {Box Mapping} m), 0);

-- The tax year of the run: that of today where none was chosen that can be asked for.
-- macro: tax_year(chosen, today)
case when :chosen >= @first_tax_year() then :chosen else @year(:today) end;

-- The form that a box belongs to.
-- macro: form_of_box(code)
left(:code, @position('-', :code) - 1);

-- The account that a vendor's documents are owed on.
-- macro: payables_account(group)
coalesce((select g.[Payables Account] from {Vendor Posting Group} g where g.[Code] = :group and :group <> ''),
         @default_account('Payables'));

-- The day that the amounts of a tax year are posted on: its last, in the current year today.
-- macro: tax_day(chosen, today)
case when @tax_year(:chosen, :today) = @year(:today) then :today else @last_day(@tax_year(:chosen, :today)) end;

-- The first day of a year.
-- macro: first_day(year)
cast(concat(@text(:year), '-01-01') as date);

-- The last day of a year.
-- macro: last_day(year)
cast(concat(@text(:year), '-12-31') as date);

-- The day of an order's line: the one it is expected on, or the order's.
-- macro: day_of_line(expected, ordered)
case when :expected > @no_date() then :expected else :ordered end;

-- Whether a bank transaction is the side of a transfer that money goes out from.
-- macro: goes_out(number, record)
case when exists (select 1 from {GP CM20600} x
                   where x.[CMXFRNUM] = :number and x.[CMFRMRECNUM] = :record
                     and not exists (select 1 from {GP CM20600} f
                                      where f.[CMXFRNUM] = x.[CMXFRNUM]
                                        and f.[Xfr_Record_Number] < x.[Xfr_Record_Number]))
     then 1 else 0 end;

-- A phone or fax number as a card has it.
-- macro: migrated_phone(text)
case when @phone_has_letters(@phone(:text)) = 1 then '' else @phone(:text) end;

-- A phone or fax number as an address has it: only zeros alone are none.
-- macro: address_phone(text)
case when left(:text, 14) = '00000000000000' then '' else rtrim(:text) end;

-- Whether a day belongs to the snapshot: none before the oldest year.
-- macro: is_history(day)
case when :{Oldest Hist. Year to Migrate} = 0 or @year(:day) >= :{Oldest Hist. Year to Migrate} then 1 else 0 end;

-- A number of GP that is the same in the snapshot, up to the highest that it knows.
-- macro: history_type(number, highest, otherwise)
case when :number between 0 and :highest then :number else :otherwise end;

-- The kind of an inventory document.
-- macro: inventory_type(number)
case when :number between 1 and 8 then :number when :number in (11, 12) then 8 else 0 end;

-- Where an inventory document comes from.
-- macro: source_indicator(number)
case :number when 2 then 'Issue' when 3 then 'Reverse Issue' when 4 then 'Finished Good Post'
     when 5 then 'Reverse Finished Good Post' when 6 then 'Stock Count'
     when 7 then 'Field Service - Service Call' when 8 then 'Field Service - Return Material Authorization'
     when 9 then 'Field Service - Return to Vendor' when 10 then 'Field Service - Work Order'
     when 11 then 'Project Accounting' when 12 then 'In-Transit Inventory Transfer' else '' end;
