package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.FootprintView;
import org.cloudmigration.service.setup.SetupGuides;
import org.cloudmigration.service.setup.check.CheckSide;
import org.cloudmigration.service.setup.check.ConnectionTroubles;

/** Tells what setup makes in the customer's databases, before and after it does. */
@ApplicationScoped
public class FootprintPlan {

  @Inject SetupGuides guides;
  @Inject PreparationContexts contexts;
  @Inject CreatedObjects known;
  @Inject PreparationPipelines preparation;

  /** Asks both databases, so it needs the connection of the guide. */
  public FootprintView of(Environment environment) {
    SetupGuide guide = guides.of(environment.id()).orElse(null);
    if (guide == null || guide.sqlServerType() == null) {
      throw RefusedException.because(
          "GUIDE",
          "What will be made depends on the source, which is not known yet.",
          "Enter the connection first.");
    }
    if (guide.step() == GuideStep.SOURCE_TABLES) {
      throw RefusedException.because(
          "GUIDE",
          "What will be made depends on the tables of the source, which are not known yet.",
          "Name the tables first.");
    }
    Set<String> made =
        known.of(environment.id()).stream()
            .map(object -> key(object.databaseName(), object.kind(), object.name()))
            .collect(Collectors.toSet());
    try (PreparationContext context = contexts.open(environment, PreparationContexts.NO_RUN, 0)) {
      return view(context, made);
    } finally {
      preparation.removeIfUnused(environment.id());
    }
  }

  private static FootprintView view(PreparationContext context, Set<String> made) {
    Place asked = Place.SOURCE;
    try {
      List<DatabaseObject> inSource = FootprintKeeper.planned(context, Place.SOURCE);
      Footprint source = context.adapter(Place.SOURCE).footprint();
      String login = loginScript(context, source);
      asked = Place.TENANT;
      List<DatabaseObject> inTenant = FootprintKeeper.planned(context, Place.TENANT);
      Footprint tenant = context.adapter(Place.TENANT).footprint();
      return new FootprintView(
          Stream.concat(
                  inSource.stream().map(object -> item(object, false, made)),
                  inTenant.stream().map(object -> item(object, true, made)))
              .toList(),
          both(source, inSource, tenant, inTenant, DatabaseObject::creation),
          both(source, reversed(inSource), tenant, reversed(inTenant), DatabaseObject::removal),
          login);
    } catch (SQLException e) {
      DatabaseAdapter adapter = context.adapter(asked);
      throw new MigrationException(
          new ConnectionTroubles(SecretMask.FORMS)
              .report(CheckSide.valueOf(asked.name()), adapter.dialect().trouble(e), e),
          e);
    } catch (FactoryException e) {
      throw new MigrationException(e.report(), e);
    } catch (HaulException e) {
      throw new MigrationException(e.report(), e);
    }
  }

  private static String loginScript(PreparationContext context, Footprint footprint)
      throws SQLException {
    List<String> databases = new ArrayList<>(List.of(context.systemDatabase()));
    context.companies().stream().map(SourceCompany::sourceDatabase).forEach(databases::add);
    return footprint.leastPrivilegeScript(
        context.facts(Place.SOURCE).login(), databases.stream().distinct().toList());
  }

  private static FootprintView.Item item(
      DatabaseObject object, boolean inTenant, Set<String> made) {
    return new FootprintView.Item(
        inTenant,
        object.database(),
        object.kind(),
        object.name(),
        object.purpose(),
        made.contains(key(object.database(), object.kind(), object.name())));
  }

  /** Procedures have the same names in every database. */
  private static String key(String database, String kind, String name) {
    return String.join("\n", database, kind, name);
  }

  private static String both(
      Footprint source,
      List<DatabaseObject> inSource,
      Footprint tenant,
      List<DatabaseObject> inTenant,
      Function<DatabaseObject, String> statement) {
    return "-- In the source\n"
        + source.script(inSource, statement)
        + "-- In the tenant\n"
        + tenant.script(inTenant, statement);
  }

  private static List<DatabaseObject> reversed(List<DatabaseObject> objects) {
    List<DatabaseObject> reversed = new ArrayList<>(objects);
    Collections.reverse(reversed);
    return reversed;
  }
}
