-- Rules that several steps share.

-- An amount as ledgers keep it: SL's have binary residue behind the cents.
-- macro: amount(value)
round(cast(:value as decimal(28, 9)), 2);

-- A quantity or cost, not rounded.
-- macro: number(value)
cast(:value as decimal(28, 9));

-- Names that Business Central gives to tables of its own get an s as dimensions.
-- macro: reserved(name)
case when upper(:name) in ('G/L ACCOUNT', 'BUSINESS UNIT', 'ITEM', 'LOCATION', 'PERIOD') then 'S' else '' end;

-- A segment's name as a dimension's code.
-- macro: dimension_code(name)
concat(upper(left(rtrim(:name), 20)), @reserved(rtrim(:name)));

-- The periods that a fiscal year can have.
-- macro: periods()
select 1 as [Period] union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
union all select 7 union all select 8 union all select 9 union all select 10 union all select 11 union all select 12
union all select 13;

-- The segments that a subaccount can have.
-- macro: segments()
select 1 as [Segment] union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
union all select 7 union all select 8;

-- The ten digits.
-- macro: digits()
select 0 as [Digit] union all select 1 union all select 2 union all select 3 union all select 4 union all select 5
union all select 6 union all select 7 union all select 8 union all select 9;

-- The setup of the ledger: its first row.
-- macro: first_setup()
select min(s.[SetupId]) from {SL GLSetup} s;

-- The year of the current period, named as SL names fiscal years.
-- macro: current_year()
select max(@whole_number(left(g.[PerNbr], 4))) from {SL GLSetup} g where g.[SetupId] = @first_setup();

-- The first year that the history has, of any company and ledger; the current one where there is no history.
-- macro: first_year()
coalesce((select min(@whole_number(h.[FiscYr])) from {SL AcctHist} h), @current_year());

-- The last day of a month.
-- macro: month_length(year, month)
case when :month in (4, 6, 9, 11) then 30
     when :month <> 2 then 31
     when :year - :year / 400 * 400 = 0 or (:year - :year / 4 * 4 = 0 and :year - :year / 100 * 100 <> 0) then 29
     else 28 end;

-- A day from a year and the text MMDD; none where there is no such day.
-- macro: day_of(year, month_day)
case when :year between 1754 and 9999
      and coalesce(@whole_number(left(:month_day, 2)), 0) between 1 and 12
      and coalesce(@whole_number(substring(:month_day, 3, 2)), 0) between 1
          and @month_length(:year, coalesce(@whole_number(left(:month_day, 2)), 0))
     then cast(concat(@text(:year), '-', left(:month_day, 2), '-', substring(:month_day, 3, 2)) as date)
     else @no_date() end;

-- A period as people write it.
-- macro: period_name(year, period)
concat(@text(:year), '-', right(concat('0', @text(:period)), 2));

-- What an account is: 1 asset, 2 liability, 4 income, 6 expense, 0 nothing of these.
-- macro: account_kind(type)
case substring(:type, 2, 1) when 'A' then 1 when 'L' then 2 when 'I' then 4 when 'E' then 6 else 0 end;

-- The line of Business Central's own categories that bears the name of an account's category.
-- macro: main_category(category)
coalesce((select min(c.[Entry No.]) from {G/L Account Category} c
           where c.[Account Category] = :category and c.[Parent Entry No.] = 0), 0);

-- The ledger that is migrated, as the setup has it.
-- macro: ledger()
coalesce((select min(g.[LedgerID]) from {SL GLSetup} g where g.[SetupId] = 'GL'), '');

-- The account of the net income of the year: Business Central computes that by itself.
-- macro: net_income_account()
coalesce((select min(g.[YtdNetIncAcct]) from {SL GLSetup} g where g.[SetupId] = 'GL'), '');

-- Periods of a year, as the setup has it.
-- macro: periods_of_year()
coalesce((select min(g.[NbrPer]) from {SL GLSetup} g where g.[SetupId] = 'GL'), 0);

-- Whether the day before the oldest year is known: only then it has beginning balances.
-- macro: has_beginning()
case when :{Oldest GL Year to Migrate} > 0
      and exists (select 1 from {SL Fiscal Periods} p
                   where p.[PeriodID] = @periods_of_year() and p.[Year1] = :{Oldest GL Year to Migrate} - 1)
     then 1 else 0 end;

-- The amount of a period, of the row h of the history.
-- macro: period_amount(period)
case :period when 1 then h.[PtdBal00] when 2 then h.[PtdBal01] when 3 then h.[PtdBal02] when 4 then h.[PtdBal03]
     when 5 then h.[PtdBal04] when 6 then h.[PtdBal05] when 7 then h.[PtdBal06] when 8 then h.[PtdBal07]
     when 9 then h.[PtdBal08] when 10 then h.[PtdBal09] when 11 then h.[PtdBal10] when 12 then h.[PtdBal11]
     else h.[PtdBal12] end;

-- The last day of a period, of the row g of the setup, as MMDD.
-- macro: month_day(period)
case :period when 1 then g.[FiscalPerEnd00] when 2 then g.[FiscalPerEnd01] when 3 then g.[FiscalPerEnd02]
     when 4 then g.[FiscalPerEnd03] when 5 then g.[FiscalPerEnd04] when 6 then g.[FiscalPerEnd05]
     when 7 then g.[FiscalPerEnd06] when 8 then g.[FiscalPerEnd07] when 9 then g.[FiscalPerEnd08]
     when 10 then g.[FiscalPerEnd09] when 11 then g.[FiscalPerEnd10] when 12 then g.[FiscalPerEnd11]
     else g.[FiscalPerEnd12] end;

-- Whether a general batch of the migration may go once it holds nothing: its group is posted.
-- macro: empties_batch(name)
case when :name not like 'SL%' then 0
     when :name = 'SLCUST' then 1 - :{Skip Posting Customer Batches}
     when :name = 'SLVEND' then 1 - :{Skip Posting Vendor Batches}
     else 1 - :{Skip Posting Account Batches} end;

-- Whether a customer or vendor is to be kept.
-- macro: keeps_customer(status)
case when :status <> 'I' or :{Migrate Inactive Customers} = 1 then 1 else 0 end;

-- The same for vendors.
-- macro: keeps_vendor(status)
case when :status <> 'I' or :{Migrate Inactive Vendors} = 1 then 1 else 0 end;

-- Whether an item is to be kept.
-- macro: keeps_item(status)
case when :status = 'IN' and :{Migrate Inactive Items} = 0 then 0
     when :status = 'DE' and :{Migrate Discontinued Items} = 0 then 0 else 1 end;

-- Whether a period, YYYYPP, belongs to the snapshot.
-- macro: is_history_period(period)
case when :{Oldest Hist. Year to Migrate} = 0 or :period >= @text(:{Oldest Hist. Year to Migrate}) then 1 else 0 end;

-- Whether a day does.
-- macro: is_history(day)
case when :{Oldest Hist. Year to Migrate} = 0 or @year(:day) >= :{Oldest Hist. Year to Migrate} then 1 else 0 end;
