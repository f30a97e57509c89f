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
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.replication.FindingFilter;
import org.cloudmigration.service.replication.FindingService;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.web.shell.Csv;

/** The findings of a run as a file; takes the parameters of the page's address. */
@Path("runs/{run}/findings.csv")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class FindingsResource {

  private static final int PAGE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "colour",
          "company",
          "table",
          "column",
          "code",
          "happened",
          "dataImpact",
          "action",
          "rawText",
          "mendingSql",
          "foundAt");

  @Inject RunStatusService runs;
  @Inject FindingService findings;

  @GET
  @Produces("text/csv;charset=utf-8")
  public Response export(@PathParam("run") String run, @Context UriInfo asked) {
    UUID id =
        RunNavigation.id(run)
            .filter(known -> runs.run(known).isPresent())
            .orElseThrow(() -> new NotFoundException(run));
    FindingFilter filter = FindingSearch.of(asked.getQueryParameters()::getFirst);
    StreamingOutput body = output -> write(output, id, filter);
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"findings-%s.csv\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void write(OutputStream output, UUID run, FindingFilter filter) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write(Csv.START + Csv.line(COLUMNS));
    int offset = 0;
    List<FindingView> page;
    do {
      page = findings.page(run, filter, offset, PAGE);
      for (FindingView finding : page) {
        writer.write(Csv.line(cells(finding)));
      }
      offset += PAGE;
    } while (page.size() == PAGE);
    writer.flush();
  }

  private static List<String> cells(FindingView finding) {
    return List.of(
        FindingWords.of(finding.colour()).toLowerCase(Locale.ROOT),
        finding.companyName(),
        finding.tableName(),
        finding.columnName(),
        finding.report().code(),
        finding.report().happened(),
        finding.report().dataImpact(),
        finding.report().action(),
        finding.report().rawText(),
        finding.mending(),
        finding.foundAt().toString());
  }
}
