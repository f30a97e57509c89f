package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.mapping.TargetNames;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.OutlineJson;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceOutline;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.check.CheckSide;
import org.cloudmigration.service.setup.check.ConnectionTroubles;
import org.cloudmigration.service.setup.preparation.SourceQuestions;

/** The step that asks for company table and tables, of products that know none. */
@ApplicationScoped
public class GuideOutline {

  @Inject ProductCatalogue products;
  @Inject SourceLocations sources;
  @Inject DatabaseAdapters adapters;
  @Inject SourceQuestions questions;

  /** After the connection: whether tables have to be told before the guide goes on. */
  void ask(SetupGuide guide) {
    if (products.product(guide.productId()).asksForTables()) {
      guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.TABLES_ASKED));
    }
  }

  /** As it was accepted last, otherwise what people may begin with. */
  OutlineInput entered(SetupGuide guide) {
    if (guide.sqlServerType() == null) {
      return OutlineInput.NONE;
    }
    SourceOutline outline = OutlineJson.read(guide.sourceOutline());
    SourceOutline shown =
        outline.isEmpty()
            ? products.product(guide.productId()).suggestedOutline(guide.sqlServerType())
            : outline;
    boolean severalDatabases =
        guide.sqlServerType() == SqlServerType.SQL_SERVER
            || guide.sqlServerType() == SqlServerType.AZURE_SQL;
    return new OutlineInput(
        severalDatabases ? "" : shown.database(), shown.companyTable(), shown.tables());
  }

  /**
   * Asks the source, and stores what it knows.
   *
   * @throws org.cloudmigration.service.operation.InvalidInputException at the field that cannot be
   *     accepted, as {@link OutlineCheck} names it
   */
  Outcome<Void> name(SetupGuide guide, OutlineInput input) {
    Product product = products.product(guide.productId());
    if (!product.asksForTables()) {
      throw RefusedException.because(
          "SOURCE_TABLES",
          "The tables of " + product.displayName() + " are known: nobody has to name them.",
          "Go on with the next step.");
    }
    String before = told(OutlineJson.read(guide.sourceOutline()));
    SourceOutline found = found(guide, product, input);
    guide.outline(OutlineJson.write(found));
    return new Outcome<>(null, before, told(found));
  }

  private SourceOutline found(SetupGuide guide, Product product, OutlineInput input) {
    DatabaseLocation location = sources.of(guide).location();
    DatabaseAdapter adapter = adapters.of(location.type());
    try {
      return questions.ask(
          guide,
          location,
          source -> new OutlineCheck(adapter, source, product, namesOfOthers()).check(input));
    } catch (SQLException e) {
      throw new MigrationException(
          new ConnectionTroubles(SecretMask.FORMS)
              .report(CheckSide.SOURCE, adapter.dialect().trouble(e), e),
          e);
    }
  }

  private Set<String> namesOfOthers() {
    return products.products().stream()
        .flatMap(product -> product.sourceTables().stream())
        .map(SourceTable::stagingTable)
        .map(TargetNames::inTenant)
        .collect(Collectors.toSet());
  }

  private static String told(SourceOutline outline) {
    long preserved = outline.tables().stream().filter(OutlinedTable::preserve).count();
    return outline.isEmpty()
        ? ""
        : "companies in “%s”, %d tables%s"
            .formatted(
                outline.companyTable(),
                outline.tables().size(),
                preserved == 0 ? "" : ", cloud data preserved in " + preserved);
  }
}
