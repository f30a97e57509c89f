-- Countries and post codes of customers or vendors

-- Countries that the company does not know yet.
-- only new rows
insert into {Country/Region} ([Code], [Name], [Address Format], [Contact Address Format])
select s.[Country], s.[Country], {Country/Region Address Format::Post Code+City}, {Contact Address Format::After Company Name}
  from {Staged Place} s where s.[Country] <> '';

-- Post codes of an earlier step do not count.
delete from {Staged Post Code};

-- Those that were there before everybody finds.
-- only new rows
insert into {Staged Post Code} ([Code], [City], [Search City], [County], [Country/Region Code], [Since])
select p.[Code], p.[City], p.[Search City], p.[County], p.[Country/Region Code], 0 from {Post Code} p;

-- Each new one is found by the record that brings it, and by those behind it.
-- only new rows
insert into {Staged Post Code} ([Code], [City], [Search City], [County], [Country/Region Code], [Since])
select s.[Post Code], s.[City], s.[City], s.[County], s.[Country], s.[Place]
  from (select x.*, row_number() over (partition by x.[Post Code], upper(x.[City]) order by x.[Place]) as [Occurrence]
          from {Staged Place} x where x.[Post Code] <> '' and x.[City] <> '') s
 where s.[Occurrence] = 1
   and not exists (select 1 from {Staged Post Code} p
                    where p.[Code] = s.[Post Code] and p.[Search City] = upper(s.[City]));

-- The company keeps them.
-- only new rows
insert into {Post Code} ([Code], [City], [Search City], [County], [Country/Region Code])
select p.[Code], p.[City], p.[Search City], p.[County], p.[Country/Region Code] from {Staged Post Code} p where p.[Since] > 0;

-- Places of an earlier step do not count.
delete from {Found Place};

-- What the post code says of the country counts more than the record; of several its own country's is the first.
insert into {Found Place} ([No.], [County], [Country])
select f.[No.], f.[County], f.[Country]
  from (select s.[No.], p.[County], p.[Country/Region Code] as [Country],
               row_number() over (partition by s.[No.]
                                  order by case when s.[Country] <> '' and p.[Country/Region Code] = s.[Country] then 0 else 1 end,
                                           @exact(p.[Search City]), @exact(p.[City])) as [Choice]
          from {Staged Place} s
          join {Staged Post Code} p on p.[Code] = s.[Post Code] and p.[Since] <= s.[Place]
         where s.[Post Code] <> '') f
 where f.[Choice] = 1;
