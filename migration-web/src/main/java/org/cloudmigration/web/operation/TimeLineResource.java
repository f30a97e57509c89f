package org.cloudmigration.web.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.operation.TimeLineService;
import org.cloudmigration.web.shell.ApiError;

/** The time line as a file, for keeping: newest first, with the hashes of the chain. */
@Path("timeline.{format:csv|jsonl}")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TimeLineResource {

  @Inject TimeLineService service;

  /**
   * @param environment left out for the whole installation, by administrators
   * @param from first instant, in the form of ISO 8601
   * @param until first instant that is too late
   */
  @GET
  public Response export(
      @PathParam("format") String format,
      @QueryParam("environment") String environment,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("category") List<String> categories,
      @QueryParam("outcome") List<String> outcomes,
      @QueryParam("who") @DefaultValue("") String who,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    TimeLineFilter filter =
        new TimeLineFilter(
            environment,
            text,
            named(categories, EntryCategory.values()),
            named(outcomes, EntryOutcome.values()),
            who,
            instant(from),
            instant(until));
    // Asked for before anything is sent, so that a refusal still becomes an answer.
    long last = service.newest();
    service.page(filter, last, 0, 1);
    TimeLineExport export =
        new TimeLineExport((below, limit) -> service.page(filter, below, 0, limit));
    boolean csv = format.equals("csv");
    StreamingOutput body =
        output -> {
          if (csv) {
            export.write(output, last, CsvLine.HEADER, CsvLine::of);
          } else {
            export.write(output, last, "", JsonLine::of);
          }
        };
    return Response.ok(
            body,
            MediaType.valueOf(
                csv ? "text/csv;charset=utf-8" : "application/x-ndjson;charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"timeline-%s.%s\"".formatted(fileName(environment), format))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String fileName(String environment) {
    return environment == null ? "all" : environment.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  private static <E extends Enum<E>> Set<E> named(List<String> words, E[] values) {
    Function<String, E> named =
        word ->
            Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> bad("“" + word + "” is none of " + Arrays.toString(values)));
    return words.stream().map(named).collect(Collectors.toSet());
  }

  private static Instant instant(String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw bad("from and until are instants, such as 2026-01-31T00:00:00Z.");
    }
  }

  private static BadRequestException bad(String message) {
    return new BadRequestException(
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(ApiError.of("BadRequest", message))
            .build());
  }
}
