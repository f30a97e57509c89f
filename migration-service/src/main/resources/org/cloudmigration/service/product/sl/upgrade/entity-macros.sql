-- Rules that customers, vendors, items, projects and orders share.

-- A name written last name first, turned round.
-- macro: turned(text)
case when @position('~', :text) > 0
     then rtrim(concat(rtrim(substring(:text, @position('~', :text) + 1, 60)), ' ',
                       left(:text, @position('~', :text) - 1)))
     else rtrim(:text) end;

-- The account that customers owe on.
-- macro: receivables_account()
coalesce((select max(@code(s.[ArAcct])) from {SL ARSetup} s where s.[SetupId] = 'AR'), '');

-- The account that vendors are owed on.
-- macro: payables_account()
coalesce((select max(@code(s.[APAcct])) from {SL APSetup} s where s.[SetupId] = 'AP'), '');

-- Which of the four passes takes a document of receivables; 0 if none does.
-- macro: receivable_pass(type)
case when :type in ('IN', 'CS', 'DM', 'SC', 'NC') then 1 when :type in ('PA', 'PP') then 2
     when :type in ('CM', 'SB', 'NS') then 3 when :type = 'FI' then 4 else 0 end;

-- Whether the batch of such a document is far enough: payments and finance charges must be posted.
-- macro: receivable_is_posted(type, status)
case when :status = 'P' or (:status = 'C' and @receivable_pass(:type) in (1, 3)) then 1 else 0 end;

-- Which of the three passes takes a document of payables; 0 if none does.
-- macro: payable_pass(type)
case :type when 'PP' then 1 when 'VO' then 2 when 'AC' then 2 when 'AD' then 3 else 0 end;

-- Whether a quantity or an amount is there at all, whatever is left of it by binary numbers.
-- macro: is_nothing(number)
case when @number(:number) = 0 then 1 else 0 end;

-- The day of a document that is due, or its own day where none is given.
-- macro: day_or(day, otherwise)
case when :day > cast('1900-01-01' as date) then :day else :otherwise end;

-- How Business Central tracks an item by lots or serial numbers.
-- macro: tracking_code(track, assigned, issued, method)
case when :track = 'LI' and :assigned = 'R' and :issued = 'E' then 'LOTRCVDEXP'
     when :track = 'LI' and :assigned = 'R' then 'LOTRCVD'
     when :track = 'LI' and :assigned = 'U' and :method <> 'S' then 'LOTUSED'
     when :track = 'SI' and :assigned = 'R' and :issued = 'E' then 'SERRCVDEXP'
     when :track = 'SI' and :assigned = 'R' then 'SERRCVD'
     when :track = 'SI' and :assigned = 'U' and :method <> 'S' then 'SERUSED'
     when :method = 'S' and :track in ('NN', 'LI', 'SI') then 'LOTRCVD'
     else '' end;

-- How Business Central values an item.
-- macro: costing_method(method)
case :method when 'L' then {Costing Method::LIFO} when 'A' then {Costing Method::Average}
     when 'U' then {Costing Method::Average} when 'T' then {Costing Method::Standard}
     else {Costing Method::FIFO} end;

-- What an item costs.
-- macro: item_cost(method, last, standard)
case when :method = 'T' then @number(:standard) else @number(:last) end;

-- The share of a price that is left above the cost, in percent; 0 without a price or a cost.
-- macro: profit(price, cost)
case when :price = 0 or :cost = 0 then 0
     else round(100 * (1 - cast(:cost as decimal(28, 9)) / cast(:price as decimal(28, 9))), 5) end;

-- An account for inventory, by its use.
-- macro: inventory_account(use)
coalesce((select a.[Account] from {Inventory Account} a where a.[Use] = :use), '');

-- Whether numbers of lots or pieces come with the quantities: not where they are given only when used.
-- macro: tracks_quantities(code)
case when :code in ('LOTRCVD', 'LOTRCVDEXP', 'SERRCVD', 'SERRCVDEXP') then 1 else 0 end;

-- Whether an item is tracked piece by piece.
-- macro: tracks_pieces(code)
case when :code like 'SER%' then 1 else 0 end;

-- The quantity of a lot or of one piece, which goes the way of its line.
-- macro: tracked(code, line, quantity)
case when :line > 0 then 1 else -1 end * case when @tracks_pieces(:code) = 1 then 1 else abs(@number(:quantity)) end;

-- How many base units one of a unit is; a conversion that divides is turned round.
-- macro: unit_factor(factor, direction)
case when :direction <> 'D' then @number(:factor) when @number(:factor) = 0 then 0
     else cast(1 as decimal(28, 9)) / @number(:factor) end;

-- Whether a purchase order is open and has a vendor.
-- macro: is_open_order(type, status, vendor)
case when :type = 'OR' and :status in ('O', 'P') and :vendor <> '' then 1 else 0 end;

-- What a line of a purchase order is: 1 a text, 2 a charge to an account, 3 an item, 4 a quantity of an account.
-- macro: line_kind(type)
case when :type = 'DL' then 1 when :type in ('FR', 'MI') then 2 when :type in ('GI', 'GS', 'GP', 'PI', 'PS') then 3
     when :type in ('GN', 'SE', 'SP') then 4 else 0 end;

-- Whether an employee is to become a resource.
-- macro: keeps_employee(status)
case when :status = 'A' or (:status = 'H' and :{Include Hold Status Resources} = 1) then 1 else 0 end;

-- Whether a project is to be kept.
-- macro: keeps_project(status)
case when :status = 'A' or (:status = 'M' and :{Include Plan Status Projects} = 1) then 1 else 0 end;

-- What an order says, or what the card says where the order says nothing.
-- macro: filled(text, otherwise)
case when :text <> '' then :text else :otherwise end;

-- What people are told of customers, vendors and items that are to be blocked once their journals are posted.
-- macro: still_open()
'It is no longer used in SL, but takes entries until its journal is posted. If you post that yourself, block it then.';
