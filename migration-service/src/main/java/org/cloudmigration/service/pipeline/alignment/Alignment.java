package org.cloudmigration.service.pipeline.alignment;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Whether rows fit into a table of the tenant that this product did not make, and how they go into
 * it: key, names and types must match, more columns may be there.
 *
 * @param written the columns that a copy writes, in the order of its rows, as the tenant has them
 * @param emptied those that a new row must give and the source does not have
 * @param identity whether the database counts one of the written columns
 */
public record Alignment(
    TableDefinition written, List<Column> emptied, boolean identity, List<Misfit> misfits) {

  /** Whole numbers from small to large: each fits into those behind it. */
  private static final List<Kind> NUMBERS =
      List.of(Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT);

  public Alignment {
    emptied = List.copyOf(emptied);
    misfits = List.copyOf(misfits);
  }

  /**
   * @param wanted the table as a first load would make it
   * @param live the table that is there
   */
  public static Alignment of(
      TableDefinition wanted, SurveyedTable live, SelfFilled filled, Dialect tenant) {
    Set<String> known = new HashSet<>(live.definition().storedColumnNames());
    live.unsupported().forEach(refused -> known.add(refused.column()));
    return ofSameNames(CatalogueNames.spelt(wanted, known, tenant.limits()), live, filled, tenant);
  }

  private static Alignment ofSameNames(
      TableDefinition wanted, SurveyedTable live, SelfFilled filled, Dialect tenant) {
    TableDefinition there = live.definition();
    Map<String, Column> columns =
        there.storedColumns().stream().collect(toMap(Column::name, column -> column));
    var misfits = new ArrayList<Misfit>();
    Set<String> halfKeys = new TreeSet<>(wanted.key());
    halfKeys.removeAll(there.key());
    there.key().stream().filter(name -> !wanted.key().contains(name)).forEach(halfKeys::add);
    halfKeys.forEach(name -> misfits.add(new Misfit(name, Misfit.KEY)));
    var written = new ArrayList<Column>();
    for (Column column : wanted.columns()) {
      Column place = columns.get(column.name());
      if (place != null) {
        written.add(place);
      }
      misfit(column, place, tenant).ifPresent(misfits::add);
    }
    List<String> names = wanted.storedColumnNames();
    live.unsupported().stream()
        .map(refused -> refused.column())
        .filter(name -> !names.contains(name) && !filled.columns().contains(name))
        .forEach(name -> misfits.add(new Misfit(name, Misfit.TYPE)));
    List<Column> emptied =
        there.storedColumns().stream()
            .filter(c -> !names.contains(c.name()) && !filled.columns().contains(c.name()))
            .toList();
    return new Alignment(
        new TableDefinition(there.name(), written, wanted.key()),
        emptied,
        filled.identities().stream().anyMatch(names::contains),
        misfits);
  }

  private static Optional<Misfit> misfit(Column column, Column place, Dialect tenant) {
    if (place == null) {
      return Optional.of(new Misfit(column.name(), Misfit.TYPE));
    }
    if (tenant.render(place.type()).equals(tenant.render(column.type()))
        || isWider(column.type().kind(), place.type().kind())) {
      return Optional.empty();
    }
    if (place.type().kind() != column.type().kind()) {
      return Optional.of(new Misfit(column.name(), Misfit.TYPE));
    }
    return fits(column.type(), place.type())
        ? Optional.empty()
        : Optional.of(new Misfit(column.name(), Misfit.LENGTH));
  }

  private static boolean isWider(Kind number, Kind place) {
    return NUMBERS.contains(number) && NUMBERS.indexOf(number) <= NUMBERS.indexOf(place);
  }

  private static boolean fits(ColumnType type, ColumnType place) {
    return place.length() == 0
        || type.length() > 0
            && type.length() - type.scale() <= place.length() - place.scale()
            && type.scale() <= place.scale();
  }

  /**
   * @throws NotAlignedException if rows cannot go into the table
   */
  public Alignment checked() {
    if (!misfits.isEmpty()) {
      throw new NotAlignedException(misfits);
    }
    return this;
  }

  /** Tells one set of written columns from another one, in few letters. */
  public String fingerprint() {
    return fingerprint(written);
  }

  /** As {@link #fingerprint()}, of a table that is to be made as it is wanted. */
  public static String fingerprint(TableDefinition written) {
    String names = String.join("\n", new TreeSet<>(written.storedColumnNames()));
    return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The written columns and those that get the empty value of their type, in this order. */
  public TableDefinition whole() {
    var all = new ArrayList<>(written.columns());
    all.addAll(emptied);
    return new TableDefinition(written.name(), all, written.key());
  }
}
