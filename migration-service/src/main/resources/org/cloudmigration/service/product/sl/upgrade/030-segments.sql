-- Segments of the subaccount
-- kind: prepare

-- Nothing of an earlier run counts.
delete from {SL Segments};

-- Nor where they stood.
delete from {Segment Place};

-- Each segment begins behind those before it.
insert into {Segment Place} ([SegmentNumber], [Name], [Length])
select n.[Segment],
       case n.[Segment] when 1 then f.[Descr00] when 2 then f.[Descr01] when 3 then f.[Descr02] when 4 then f.[Descr03]
            when 5 then f.[Descr04] when 6 then f.[Descr05] when 7 then f.[Descr06] else f.[Descr07] end,
       case n.[Segment] when 1 then f.[SegLength00] when 2 then f.[SegLength01] when 3 then f.[SegLength02]
            when 4 then f.[SegLength03] when 5 then f.[SegLength04] when 6 then f.[SegLength05]
            when 7 then f.[SegLength06] else f.[SegLength07] end
  from {SL FlexDef} f
  join @segments() n on n.[Segment] <= f.[NumberSegments]
 where f.[FieldClassName] = 'SUBACCOUNT';

-- The first one at its begin.
update {Segment Place}
   set [Start] = 1 + coalesce((select sum(x.[Length]) from {Segment Place} x
                                where x.[SegmentNumber] < {Segment Place}.[SegmentNumber]), 0);

-- Two segments of one name are one dimension, which no subaccount could have twice.
insert into {SL Segments} ([Id], [Name], [CodeCaption], [FilterCaption], [SegmentNumber])
select @dimension_code(s.[Name]), s.[Name], concat(s.[Name], ' Code'), concat(s.[Name], ' Filter'), s.[SegmentNumber]
  from {Segment Place} s
 where s.[Name] <> '';
