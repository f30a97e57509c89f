-- Conversions of units, as SL knows them

-- Nothing of an earlier step counts.
delete from {Unit Conversion};

-- Those of items, and those of all items with a blank owner; conversions of classes are never used.
-- only new rows
insert into {Unit Conversion} ([Owner], [From Unit], [To Unit], [Factor], [first by])
select case when u.[UnitType] = '3' then u.[InvtId] else '' end, u.[FromUnit], u.[ToUnit],
       @unit_factor(u.[CnvFact], u.[MultDiv]), u.[ClassID]
  from {SL INUnit} u
 where (u.[UnitType] = '3' and u.[InvtId] <> '') or u.[UnitType] = '1';
