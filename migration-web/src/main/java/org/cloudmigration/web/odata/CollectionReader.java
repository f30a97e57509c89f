package org.cloudmigration.web.odata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.processor.CountEntityCollectionProcessor;
import org.apache.olingo.server.api.serializer.EntityCollectionSerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.SystemQueryOption;
import org.cloudmigration.service.listing.Condition;

/** {@code GET set}, in pages, and {@code GET set/$count}. */
final class CollectionReader extends SetProcessor implements CountEntityCollectionProcessor {

  /** Rows of a page, unless the caller prefers fewer. */
  static final int PAGE = 1_000;

  private static final Pattern PAGE_SIZE =
      Pattern.compile("(?:odata\\.)?maxpagesize\\s*=\\s*([1-9][0-9]{0,8})");

  CollectionReader(Catalogue sets, Scope scope) {
    super(sets, scope);
  }

  @Override
  public void readEntityCollection(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    Target<?> target = target(uri);
    ListOptions options = ListOptions.of(uri);
    int preferred = preferred(request, response);
    int pageSize =
        options.expand() == null ? preferred : Math.min(preferred, Expander.EXPANDED_PAGE);
    EntityCollection page =
        new ListReader(sets, scope)
            .read(target, options, pageSize, (token, top) -> next(request, uri, token, top));
    EdmEntitySet set = Results.edmSet(metadata, target);
    EdmEntityType type = set.getEntityType();
    ContextURL context =
        Results.context(odata, request, set, uri.getSelectOption(), uri.getExpandOption()).build();
    response.setContent(
        serializer(request, format)
            .entityCollection(
                metadata,
                type,
                page,
                EntityCollectionSerializerOptions.with()
                    .contextURL(context)
                    .count(uri.getCountOption())
                    .select(uri.getSelectOption())
                    .expand(uri.getExpandOption())
                    .id(request.getRawBaseUri() + "/" + set.getName())
                    .build())
            .getContent());
    Results.ok(response, format);
  }

  @Override
  public void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException, ODataLibraryException {
    Target<?> target = target(uri);
    Condition condition = ListReader.asked(target, uri.getFilterOption());
    long count = target.set().count(scope, condition);
    response.setContent(odata.createFixedFormatSerializer().count(Math.toIntExact(count)));
    response.setStatusCode(HttpStatusCode.OK.getStatusCode());
    response.setHeader(HttpHeader.CONTENT_TYPE, ContentType.TEXT_PLAIN.toContentTypeString());
  }

  private static int preferred(ODataRequest request, ODataResponse response) {
    List<String> wishes = request.getHeaders(HttpHeader.PREFER);
    Matcher wish = PAGE_SIZE.matcher(wishes == null ? "" : String.join(",", wishes));
    if (!wish.find()) {
      return PAGE;
    }
    int size = Math.min(PAGE, Integer.parseInt(wish.group(1)));
    response.setHeader(HttpHeader.PREFERENCE_APPLIED, "odata.maxpagesize=" + size);
    return size;
  }

  private static String next(ODataRequest request, UriInfo uri, String token, int top) {
    StringBuilder link =
        new StringBuilder(request.getRawBaseUri()).append(request.getRawODataPath()).append('?');
    for (SystemQueryOption option : ListOptions.kept(uri)) {
      link.append(option.getName()).append('=').append(encoded(option.getText())).append('&');
    }
    if (uri.getTopOption() != null) {
      link.append("$top=").append(top).append('&');
    }
    return URI.create(link + "$skiptoken=" + token).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
