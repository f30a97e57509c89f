package org.cloudmigration.web.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.management.TableOverviewService;
import org.cloudmigration.web.shell.Csv;

/** The overview of tables as a file; takes the parameters of the page's address. */
@Path("environments/{environment}/tables.csv")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TablesResource {

  private static final int PAGE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "company",
          "table",
          "status",
          "blocked",
          "message",
          "verification",
          "verifiedAt",
          "sourceRows",
          "tenantRows",
          "difference",
          "rowsLastRun",
          "replications",
          "lastEnd",
          "sourceDatabase",
          "sourceTable");

  @Inject EnvironmentService environments;
  @Inject TableOverviewService tables;

  @GET
  @Produces("text/csv;charset=utf-8")
  public Response export(@PathParam("environment") String name, @Context UriInfo asked) {
    EnvironmentView environment =
        environments.find(name).orElseThrow(() -> new NotFoundException(name));
    OverviewQuery query = OverviewQuery.of(asked.getQueryParameters()::getFirst);
    StreamingOutput body = output -> write(output, environment.id(), query);
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tables-%s.csv\""
                .formatted(name.replaceAll("[^A-Za-z0-9_-]", "_")))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void write(OutputStream output, UUID environment, OverviewQuery query)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write(Csv.START + Csv.line(COLUMNS));
    int offset = 0;
    List<OverviewTable> page;
    do {
      page = tables.tables(environment, query.filter(), query.order(), offset, PAGE);
      for (OverviewTable table : page) {
        writer.write(Csv.line(cells(table)));
      }
      offset += PAGE;
    } while (page.size() == PAGE);
    writer.flush();
  }

  private static List<String> cells(OverviewTable table) {
    return List.of(
        table.company(),
        table.table(),
        table.status().name(),
        Boolean.toString(table.blocked()),
        table.message(),
        table.verification().name(),
        text(table.verifiedAt()),
        text(table.sourceRows()),
        text(table.tenantRows()),
        table.difference().map(Object::toString).orElse(""),
        Long.toString(table.rowsLastRun()),
        Integer.toString(table.replications()),
        text(table.endedAt()),
        table.sourceDatabase(),
        table.sourceTable());
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }
}
