package org.cloudmigration.web.environment;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.operation.InvalidInputException;

/** The members of enumerations as the API writes them. */
final class EnvironmentWords {

  private EnvironmentWords() {}

  static String of(EnvironmentType type) {
    return switch (type) {
      case PRODUCTION -> "Production";
      case SANDBOX -> "Sandbox";
    };
  }

  static String of(EnvironmentStatus status) {
    return switch (status) {
      case ACTIVE -> "Active";
      case UPGRADING -> "Upgrading";
    };
  }

  static String of(TenantDatabaseType type) {
    return switch (type) {
      case EMBEDDED -> "Embedded";
      case POSTGRESQL -> "PostgreSQL";
      case SQL_SERVER -> "SQLServer";
      case AZURE_SQL -> "AzureSQL";
    };
  }

  static EnvironmentType type(String word) {
    return member("type", word, EnvironmentType.values(), EnvironmentWords::of);
  }

  static EnvironmentStatus status(String word) {
    return member("status", word, EnvironmentStatus.values(), EnvironmentWords::of);
  }

  static TenantDatabaseType tenantType(String word) {
    return member("tenantDatabase.type", word, TenantDatabaseType.values(), EnvironmentWords::of);
  }

  private static <E extends Enum<E>> E member(
      String field, String word, E[] members, Function<E, String> words) {
    return Arrays.stream(members)
        .filter(each -> words.apply(each).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    field,
                    "INPUT",
                    "This is not one of the values that there are.",
                    "Enter "
                        + Arrays.stream(members).map(words).collect(Collectors.joining(" or "))
                        + "."));
  }
}
