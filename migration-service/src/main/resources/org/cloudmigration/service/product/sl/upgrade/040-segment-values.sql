-- Values of the segments
-- needs: segments
-- kind: prepare

-- Nothing of an earlier run counts.
delete from {SL Codes};

-- Of the subaccount's segments; inactive ones are among them.
-- only new rows
insert into {SL Codes} ([Id], [Name], [Description])
select s.[Id], d.[ID], d.[Description]
  from {SL SegDef} d
  join {SL Segments} s on s.[SegmentNumber] = @whole_number(@trim(d.[SegNumber]))
 where d.[FieldClassName] = 'SUBACCOUNT' and @trim(d.[ID]) <> '';
