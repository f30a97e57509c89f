package org.cloudmigration.service.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cloudmigration.service.product.CompanyToken;

/**
 * The name of a source table as people write it, by the rules of Business Central's Migration Table
 * Mapping: brackets and {@code dbo.} are taken off, and what is left is parted at {@code $} into
 * company, table and app.
 *
 * @param app empty for a table that belongs to none
 * @param perCompany whether each company has one
 */
public record SourceTableName(String table, Optional<UUID> app, boolean perCompany) {

  /** Of what is stored. */
  public static final int LONGEST = 128;

  private static final Pattern APP =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern SCHEMA = Pattern.compile("^dbo\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}.\"]");

  /**
   * @throws IllegalArgumentException telling what is wrong with it
   */
  public static SourceTableName parse(String text) {
    boolean bracketed = text.contains("[") || text.contains("]");
    String bare = SCHEMA.matcher(text.replaceAll("[\\[\\]]", "").strip()).replaceFirst("").strip();
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("The name of the source table is missing.");
    }
    if (NOT_IN_A_NAME.matcher(bare).find()) {
      throw new IllegalArgumentException(
          "The name of a source table holds no dot, no quote and no control character; “dbo.” is"
              + " the only schema.");
    }
    List<String> parts = Arrays.stream(bare.split("\\$", -1)).map(String::strip).toList();
    if (parts.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("A part of the name before or behind “$” is missing.");
    }
    return checked(of(parts, bracketed));
  }

  /**
   * Of a source whose tables people name: no part of a name means anything but {@link
   * CompanyToken#TOKEN}, and brackets around the whole say that there is one for all companies.
   *
   * @throws IllegalArgumentException telling what is wrong with it
   */
  public static SourceTableName plain(String text) {
    String whole = text.strip();
    boolean bracketed = whole.length() > 1 && whole.startsWith("[") && whole.endsWith("]");
    String name = (bracketed ? whole.substring(1, whole.length() - 1) : whole).strip();
    checkPlain(name, !bracketed);
    return new SourceTableName(name, Optional.empty(), !bracketed);
  }

  /**
   * @throws IllegalArgumentException telling what is wrong with it
   */
  public static void checkPlain(String name, boolean perCompany) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of the source table is missing.");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The name is longer than the " + LONGEST + " characters that a table may have.");
    }
    if (CONTROL.matcher(name).find()) {
      throw new IllegalArgumentException("The name of a source table holds no control character.");
    }
    if (name.replace(CompanyToken.TOKEN, "").contains("{$")) {
      throw new IllegalArgumentException(
          "Only “" + CompanyToken.TOKEN + "” is replaced in names of source tables.");
    }
    if (!perCompany && CompanyToken.isIn(name)) {
      throw new IllegalArgumentException(
          "A table for all companies has no “" + CompanyToken.TOKEN + "” in its name.");
    }
  }

  private static SourceTableName of(List<String> parts, boolean bracketed) {
    Optional<UUID> app = app(parts.getLast());
    return switch (parts.size()) {
      case 1 -> new SourceTableName(parts.getFirst(), Optional.empty(), !bracketed);
      case 2 ->
          app.isPresent()
              ? new SourceTableName(parts.getFirst(), app, !bracketed)
              : new SourceTableName(parts.get(1), Optional.empty(), true);
      case 3 -> {
        if (app.isEmpty()) {
          throw new IllegalArgumentException(
              "The last of three parts must be the id of an app: company$table$app.");
        }
        yield new SourceTableName(parts.get(1), app, true);
      }
      default ->
          throw new IllegalArgumentException("The name has more parts than company$table$app.");
    };
  }

  private static SourceTableName checked(SourceTableName name) {
    if (app(name.table()).isPresent()) {
      throw new IllegalArgumentException("The name holds the id of an app, but no table.");
    }
    if (name.stored().length() > LONGEST) {
      throw new IllegalArgumentException(
          "The name is longer than the " + LONGEST + " characters that a table may have.");
    }
    return name;
  }

  private static Optional<UUID> app(String part) {
    return APP.matcher(part).matches() ? Optional.of(UUID.fromString(part)) : Optional.empty();
  }

  /** {@code table}, or {@code table$app}. */
  public String stored() {
    return app.map(id -> table + "$" + id.toString().toLowerCase(Locale.ROOT)).orElse(table);
  }
}
