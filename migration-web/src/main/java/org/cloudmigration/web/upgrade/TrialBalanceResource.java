package org.cloudmigration.web.upgrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.cloudmigration.service.upgrade.run.TrialBalanceService;
import org.cloudmigration.web.shell.Csv;

/** The trial balance of a company as a file, written while it is read. */
@Path("upgrade/{environment}/{company}/trial-balance.csv")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TrialBalanceResource {

  private static final List<String> COLUMNS =
      List.of("account", "name", "year", "source", "posted", "unposted", "difference");

  @Inject TrialBalanceService balances;

  @GET
  @Produces("text/csv;charset=utf-8")
  public Response export(
      @PathParam("environment") String environment, @PathParam("company") String company) {
    StreamingOutput body = output -> write(output, environment, company);
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"trial-balance-%s.csv\""
                .formatted(company.replaceAll("[^A-Za-z0-9_-]", "_")))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void write(OutputStream output, String environment, String company) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write(Csv.START + Csv.line(COLUMNS));
    balances.read(
        environment,
        company,
        row -> {
          try {
            writer.write(Csv.line(cells(row)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    writer.flush();
  }

  private static List<String> cells(TrialBalance.Row row) {
    return List.of(
        row.account(),
        row.name(),
        String.valueOf(row.year()),
        plain(row.source()),
        plain(row.posted()),
        plain(row.unposted()),
        plain(row.difference()));
  }

  /** As many digits as it has, and two at least. */
  private static String plain(BigDecimal amount) {
    int digits = Math.max(2, amount.stripTrailingZeros().scale());
    return amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
  }
}
