package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorMessages;
import org.cloudmigration.service.security.SecretMask;

/** Which entry of the error catalogue a fault of Azure is. */
final class FactoryTrouble {

  /** Support of Azure asks for these two. */
  private static final List<String> REQUEST_IDS =
      List.of("x-ms-request-id", "x-ms-correlation-request-id");

  private final String factory;
  private final SecretMask mask;

  /**
   * @param factory its name
   */
  FactoryTrouble(String factory, SecretMask mask) {
    this.factory = factory;
    this.mask = mask;
  }

  /** Of a request. */
  ErrorReport of(RuntimeException error) {
    return ErrorCatalogue.SHIPPED
        .entry(code(error))
        .report(mask.mask(raw(error)), Map.of("factory", factory));
  }

  private static String code(RuntimeException error) {
    if (error instanceof OldDefinitionsException) {
      return "PIPELINES_OLD";
    }
    if (error instanceof OthersDefinitionsException) {
      return "PIPELINES_OTHERS";
    }
    if (error instanceof ClientAuthenticationException) {
      return "AZURE_SIGN_IN";
    }
    if (!(error instanceof HttpResponseException answer) || answer.getResponse() == null) {
      return "AZURE_DOWN";
    }
    int status = answer.getResponse().getStatusCode();
    return switch (status) {
      case 401 -> "AZURE_SIGN_IN";
      case 403 -> "AZURE_RIGHTS";
      case 404 -> "AZURE_MISSING";
      case 408 -> "AZURE_DOWN";
      case 429 -> "AZURE_LIMIT";
      default -> status < 500 ? "AZURE_REFUSED" : "AZURE_DOWN";
    };
  }

  private static String raw(RuntimeException error) {
    List<String> parts = new ArrayList<>();
    parts.add(error.getMessage() == null ? error.toString() : error.getMessage());
    if (error instanceof HttpResponseException answer && answer.getResponse() != null) {
      parts.addAll(ids(answer.getResponse()));
    }
    return String.join("\n", parts);
  }

  private static List<String> ids(HttpResponse response) {
    return REQUEST_IDS.stream()
        .map(name -> name + ": " + response.getHeaderValue(HttpHeaderName.fromString(name)))
        .filter(line -> !line.endsWith(": null"))
        .toList();
  }

  /** Of an activity that failed; what a database said in it counts more than that it did. */
  ErrorReport of(String activity, FactoryFault fault) {
    String raw = mask.mask(fault.code() + ": " + fault.message());
    return ErrorMessages.known("", raw)
        .orElseGet(
            () ->
                ErrorCatalogue.SHIPPED
                    .entry("AZURE_ACTIVITY")
                    .report(raw, Map.of("activity", activity)));
  }
}
