-- Records that rules of steps left out

-- Those that nobody was told of yet.
select e.[Table], e.[Record], e.[Reason] from {Record Error} e where e.[Told] = 0 order by e.[Table], e.[Record];

-- Now they are.
update {Record Error} set [Told] = 1 where [Told] = 0;
