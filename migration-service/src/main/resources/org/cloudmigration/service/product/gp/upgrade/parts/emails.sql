-- E-mail addresses of customers and vendors

-- Numbers for taking texts apart.
insert into {Number} ([Number])
select 1 + a.[D] + 10 * b.[D] + 100 * c.[D] + 1000 * d.[D]
  from (select 0 as [D] union all select 1 union all select 2 union all select 3 union all select 4
        union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) a
 cross join (select 0 as [D] union all select 1 union all select 2 union all select 3 union all select 4
        union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) b
 cross join (select 0 as [D] union all select 1 union all select 2 union all select 3 union all select 4
        union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) c
 cross join (select 0 as [D] union all select 1) d;

-- The four columns in their order, without blanks at their ends.
insert into {Email Text} ([Master_Type], [Master_ID], [ADRSCODE], [Place], [Text])
select i.[Master_Type], i.[Master_ID], i.[ADRSCODE], i.[Place], i.[Text]
  from (select [Master_Type], [Master_ID], [ADRSCODE], 1 as [Place], @trim([EmailToAddress]) as [Text] from {GP SY01200}
        union all
        select [Master_Type], [Master_ID], [ADRSCODE], 2, @trim([EmailCcAddress]) from {GP SY01200}
        union all
        select [Master_Type], [Master_ID], [ADRSCODE], 3, @trim([EmailBccAddress]) from {GP SY01200}
        union all
        select [Master_Type], [Master_ID], [ADRSCODE], 4, @trim([INET1]) from {GP SY01200}) i
 where i.[Text] like '%@%' and i.[Master_Type] in ('CUS', 'VEN');

-- Most are one address.
insert into {Email Entry} ([Master_Type], [Master_ID], [ADRSCODE], [Place], [Offset], [Email])
select t.[Master_Type], t.[Master_ID], t.[ADRSCODE], t.[Place], 1, @email(t.[Text])
  from {Email Text} t
 where t.[Text] not like '%;%' and @is_email(@email(t.[Text])) = 1;

-- Others are several with semicolons between.
insert into {Email Entry} ([Master_Type], [Master_ID], [ADRSCODE], [Place], [Offset], [Email])
select s.[Master_Type], s.[Master_ID], s.[ADRSCODE], s.[Place], s.[Offset], @email(s.[Text])
  from (select t.[Master_Type], t.[Master_ID], t.[ADRSCODE], t.[Place], n.[Number] as [Offset],
               substring(t.[Text], n.[Number],
                         @position(';', substring(concat(t.[Text], ';'), n.[Number], 2001)) - 1) as [Text]
          from {Email Text} t
          join {Number} n on n.[Number] <= @length(t.[Text])
           and (n.[Number] = 1 or substring(t.[Text], n.[Number] - 1, 1) = ';')
         where t.[Text] like '%;%') s
 where @is_email(@email(s.[Text])) = 1;

-- The first of each address of a customer or vendor.
-- only new rows
insert into {Email} ([Master_Type], [Master_ID], [ADRSCODE], [Email], [first by])
select e.[Master_Type], e.[Master_ID], e.[ADRSCODE], e.[Email], e.[Place] * 10000 + e.[Offset] from {Email Entry} e;

-- Those of a card: of the primary address first, each once.
insert into {Card Email} ([Master_Type], [Master_ID], [Place], [Email])
select c.[Master_Type], c.[Master_ID],
       row_number() over (partition by c.[Master_Type], c.[Master_ID] order by c.[Rank]), c.[Email]
  from (select f.[Master_Type], f.[Master_ID], f.[Email], f.[Rank],
               row_number() over (partition by f.[Master_Type], f.[Master_ID], lower(f.[Email]) order by f.[Rank])
                 as [Occurrence]
          from (select e.[Master_Type], e.[Master_ID], e.[Email],
                       row_number() over (partition by e.[Master_Type], e.[Master_ID]
                                          order by case when e.[ADRSCODE] = m.[Primary] then 0 else 1 end,
                                                   @exact(e.[ADRSCODE]), e.[Place], e.[Offset]) as [Rank]
                  from {Email Entry} e
                  join (select 'CUS' as [Type], r.[CUSTNMBR] as [Id], r.[ADRSCODE] as [Primary] from {GP RM00101} r
                        union all
                        select 'VEN', p.[VENDORID], p.[VADDCDPR] from {GP PM00200} p) m
                    on m.[Type] = e.[Master_Type] and m.[Id] = e.[Master_ID]) f) c
 where c.[Occurrence] = 1;
