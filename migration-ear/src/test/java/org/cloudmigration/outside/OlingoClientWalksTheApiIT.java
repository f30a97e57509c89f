package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.communication.ODataClientErrorException;
import org.apache.olingo.client.api.communication.request.cud.ODataEntityUpdateRequest;
import org.apache.olingo.client.api.communication.request.cud.UpdateType;
import org.apache.olingo.client.api.communication.request.invoke.ClientNoContent;
import org.apache.olingo.client.api.communication.request.retrieve.ODataEntitySetRequest;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.api.domain.ClientInlineEntity;
import org.apache.olingo.client.api.domain.ClientProperty;
import org.apache.olingo.client.api.domain.ClientServiceDocument;
import org.apache.olingo.client.api.domain.ClientValue;
import org.apache.olingo.client.api.uri.URIBuilder;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.client.core.http.BasicAuthHttpClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A generic client, which knows of the API what the API tells it. */
@ExtendWith(MigratedEnvironment.class)
class OlingoClientWalksTheApiIT {

  private static final int PAGE = 7;

  private OData api;
  private String root;
  private ODataClient client;
  private Edm edm;

  @BeforeEach
  void read(OData migrated) {
    api = migrated;
    root = api.caller().root() + api.root();
    client = client("viewer");
    edm = client.getRetrieveRequestFactory().getMetadataRequest(root).execute().getBody();
  }

  private static ODataClient client(String user) {
    ODataClient client = ODataClientFactory.getClient();
    client.getConfiguration().setHttpClientFactory(new BasicAuthHttpClientFactory(user, user));
    return client;
  }

  private URIBuilder at(String set) {
    return client.newURIBuilder(root).appendEntitySetSegment(set);
  }

  private URIBuilder at(EdmEntitySet set, ClientEntity entity) {
    return at(set.getName()).appendKeySegment(key(set.getEntityType(), entity));
  }

  private static Object key(EdmEntityType type, ClientEntity entity) {
    String name = type.getKeyPredicateNames().getFirst();
    return entity.getProperty(name).getPrimitiveValue().toValue();
  }

  private ClientEntitySet list(URI uri) {
    return client.getRetrieveRequestFactory().getEntitySetRequest(uri).execute().getBody();
  }

  private ClientEntity one(URI uri) {
    return client.getRetrieveRequestFactory().getEntityRequest(uri).execute().getBody();
  }

  @Test
  void itFindsEverySetFromTheServiceDocumentAndReadsIt() {
    ClientServiceDocument service =
        client.getRetrieveRequestFactory().getServiceDocumentRequest(root).execute().getBody();

    assertThat(service.getEntitySetNames())
        .containsExactlyInAnyOrderElementsOf(
            edm.getEntityContainer().getEntitySets().stream().map(EdmEntitySet::getName).toList());
    for (String name : service.getEntitySetNames()) {
      EdmEntitySet set = edm.getEntityContainer().getEntitySet(name);
      ClientEntitySet list = list(service.getEntitySetURI(name));
      for (ClientEntity entity : list.getEntities()) {
        isOfItsType(set.getEntityType(), entity);
      }
    }
    assertThat(list(at("cloudMigrationStatusDetails").build()).getEntities()).isNotEmpty();
  }

  /** The client itself refuses what does not have the type that the metadata tells. */
  private static void isOfItsType(EdmEntityType type, ClientEntity entity) {
    assertThat(entity.getTypeName()).isEqualTo(type.getFullQualifiedName());
    assertThat(entity.getETag()).isNotBlank();
    assertThat(entity.getProperties())
        .extracting(ClientProperty::getName)
        .containsExactlyInAnyOrderElementsOf(type.getPropertyNames());
    for (ClientProperty property : entity.getProperties()) {
      if (!property.hasNullValue()) {
        assertThat(property.getPrimitiveValue().getTypeName())
            .as(property.getName())
            .isEqualTo(
                type.getProperty(property.getName()).getType().getFullQualifiedName().toString());
      }
    }
  }

  @Test
  void itWalksFromEveryEntityToWhatBelongsToIt() {
    Set<String> walked = new HashSet<>();
    for (EdmEntitySet set : edm.getEntityContainer().getEntitySets()) {
      for (ClientEntity entity : list(at(set.getName()).top(1).build()).getEntities()) {
        EdmEntityType type = set.getEntityType();
        ClientEntity read = one(at(set, entity).build());
        assertThat(key(type, read)).isEqualTo(key(type, entity));
        for (String way : type.getNavigationPropertyNames()) {
          URIBuilder there = at(set, entity).appendNavigationSegment(way);
          ClientEntity expanded = one(at(set, entity).expand(way).build());
          if (type.getNavigationProperty(way).isCollection()) {
            assertThat(
                    expanded
                        .getNavigationLink(way)
                        .asInlineEntitySet()
                        .getEntitySet()
                        .getEntities())
                .hasSameSizeAs(list(there.build()).getEntities());
          } else if (expanded.getNavigationLink(way) instanceof ClientInlineEntity other) {
            assertThat(other.getEntity().getETag()).isEqualTo(one(there.build()).getETag());
          } else {
            api.get(there.build().toString()).expect(204);
          }
          walked.add(set.getName() + "/" + way);
        }
      }
    }
    assertThat(walked)
        .contains("companies/cloudMigrationStatus")
        .contains("cloudMigrationStatusDetails/cloudMigrationStatus")
        .contains("cloudMigrationStatus/cloudMigrationStatusDetails");
  }

  @Test
  void itFollowsTheLinksFromPageToPage() {
    int whole = list(at("tableMappings").build()).getEntities().size();
    List<Object> keys = new ArrayList<>();
    URI next = at("tableMappings").count(true).build();
    while (next != null) {
      ODataEntitySetRequest<ClientEntitySet> request =
          client.getRetrieveRequestFactory().getEntitySetRequest(next);
      request.setPrefer(client.newPreferences().maxPageSize(PAGE));
      ClientEntitySet page = request.execute().getBody();
      assertThat(page.getCount()).isEqualTo(whole);
      assertThat(page.getEntities()).hasSizeLessThanOrEqualTo(PAGE);
      page.getEntities().forEach(entity -> keys.add(entity.getProperty("id").getValue()));
      next = page.getNext();
    }
    assertThat(keys).hasSize(whole).doesNotHaveDuplicates().hasSizeGreaterThan(2 * PAGE);
  }

  @Test
  void itFiltersWithTheFiltersThatItBuilds() {
    URI asked =
        at("cloudMigrationStatus")
            .filter(
                client
                    .getFilterFactory()
                    .and(
                        client.getFilterFactory().eq("replicationType", "Normal"),
                        client.getFilterFactory().ne("status", "In Progress")))
            .select("id", "status")
            .orderBy("startTime desc")
            .build();

    assertThat(list(asked).getEntities()).isNotEmpty();
  }

  @Test
  void itInvokesABoundActionAndChangesWhatItHasRead() {
    client = client("operator");
    EdmEntitySet runs = edm.getEntityContainer().getEntitySet("cloudMigrationStatus");
    ClientEntity run = list(at(runs.getName()).top(1).build()).getEntities().getFirst();
    URI refresh = at(runs, run).appendActionCallSegment("Microsoft.NAV.refreshStatus").build();
    assertThat(
            client
                .getInvokeRequestFactory()
                .getActionInvokeRequest(refresh, ClientNoContent.class)
                .execute()
                .getStatusCode())
        .isEqualTo(204);

    EdmEntitySet items = edm.getEntityContainer().getEntitySet("setupChecklist");
    ClientEntity item = list(at(items.getName()).top(1).build()).getEntities().getFirst();
    ClientEntity ticked = changed(items, item, true);
    assertThat(ticked.getProperty("tickedBy").getValue().toString()).isEqualTo("operator");
    assertThat(changed(items, ticked, false).getProperty("tickedBy").hasNullValue()).isTrue();
    ODataClientErrorException late =
        catchThrowableOfType(ODataClientErrorException.class, () -> changed(items, ticked, true));
    assertThat(late.getStatusLine().getStatusCode()).isEqualTo(412);
  }

  private ClientEntity changed(EdmEntitySet set, ClientEntity seen, boolean ticked) {
    ClientEntity change =
        client.getObjectFactory().newEntity(set.getEntityType().getFullQualifiedName());
    ClientValue value = client.getObjectFactory().newPrimitiveValueBuilder().buildBoolean(ticked);
    change
        .getProperties()
        .add(client.getObjectFactory().newPrimitiveProperty("ticked", value.asPrimitive()));
    ODataEntityUpdateRequest<ClientEntity> request =
        client
            .getCUDRequestFactory()
            .getEntityUpdateRequest(at(set, seen).build(), UpdateType.PATCH, change);
    request.setIfMatch(seen.getETag());
    return request.execute().getBody();
  }

  @Test
  void itMeetsAnErrorAsAnObject() {
    URI nowhere =
        at("companies")
            .appendKeySegment(java.util.UUID.fromString("00000000-0000-0000-0000-000000000001"))
            .build();
    ODataClientErrorException missing =
        catchThrowableOfType(ODataClientErrorException.class, () -> one(nowhere));

    assertThat(missing.getStatusLine().getStatusCode()).isEqualTo(404);
    assertThat(missing.getODataError().getCode()).isEqualTo("Internal_RecordNotFound");
    assertThat(missing.getODataError().getMessage())
        .contains("There is no such entity in companies.", "CorrelationId: ");

    ODataClientErrorException denied =
        catchThrowableOfType(
            ODataClientErrorException.class,
            () ->
                client
                    .getInvokeRequestFactory()
                    .getActionInvokeRequest(
                        anyRun("resetCloudData"), ClientNoContent.class, Map.of())
                    .execute());
    assertThat(denied.getODataError().getCode()).isEqualTo("Authorization_RequestDenied");
  }

  private URI anyRun(String action) {
    EdmEntitySet runs = edm.getEntityContainer().getEntitySet("cloudMigrationStatus");
    ClientEntity run = list(at(runs.getName()).top(1).build()).getEntities().getFirst();
    return at(runs, run).appendActionCallSegment("Microsoft.NAV." + action).build();
  }
}
