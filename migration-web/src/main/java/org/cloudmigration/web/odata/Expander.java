package org.cloudmigration.web.odata;

import java.util.List;
import java.util.Optional;
import org.apache.olingo.commons.api.Constants;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.data.Link;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.queryoption.ExpandItem;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;

/**
 * Puts what belongs to an entity into it. Each entity that is expanded asks once, so a list of them
 * has short pages, and what belongs to an entity comes in pages itself.
 */
final class Expander {

  /** Entities of a page where something is to be expanded. */
  static final int EXPANDED_PAGE = 20;

  private final Catalogue sets;
  private final Scope scope;
  private final ListReader lists;

  Expander(Catalogue sets, Scope scope, ListReader lists) {
    this.sets = sets;
    this.scope = scope;
    this.lists = lists;
  }

  <R> Entity entity(Target<R> target, R row, ExpandOption expand) throws ODataApplicationException {
    EntityShape<R> shape = target.set().shape();
    Entity entity = Entities.of(shape, row);
    if (expand != null) {
      for (ExpandItem item : expand.getExpandItems()) {
        if (item.isStar()) {
          for (Navigation<R> navigation : shape.navigations()) {
            entity.getNavigationLinks().add(link(target, row, navigation.name(), item));
          }
        } else {
          entity.getNavigationLinks().add(link(target, row, name(item), item));
        }
      }
    }
    return entity;
  }

  private static String name(ExpandItem item) {
    List<UriResource> parts = item.getResourcePath().getUriResourceParts();
    if (parts.size() == 1 && parts.getFirst() instanceof UriResourceNavigation navigation) {
      return navigation.getProperty().getName();
    }
    throw ApiRefusal.notImplemented("Not supported: a path in $expand.");
  }

  private <R> Link link(Target<R> target, R row, String navigation, ExpandItem item)
      throws ODataApplicationException {
    Link link = new Link();
    link.setTitle(navigation);
    link.setRel(Constants.NS_NAVIGATION_LINK_REL + navigation);
    String address = Entities.address(target.set().shape(), row) + "/" + navigation;
    // Clients that ask for all metadata need it where there is nothing to expand.
    link.setHref(address);
    Target<?> others = target.follow(sets, row, navigation);
    if (others.single()) {
      link.setType(Constants.ENTITY_NAVIGATION_LINK_TYPE);
      one(others, item).ifPresent(link::setInlineEntity);
    } else {
      link.setType(Constants.ENTITY_SET_NAVIGATION_LINK_TYPE);
      link.setInlineEntitySet(many(others, item, address));
    }
    return link;
  }

  private <R> Optional<Entity> one(Target<R> target, ExpandItem item)
      throws ODataApplicationException {
    Optional<R> row = target.row(scope);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(entity(target, row.get(), item.getExpandOption()));
  }

  private EntityCollection many(Target<?> target, ExpandItem item, String address)
      throws ODataApplicationException {
    ListOptions options = ListOptions.of(item);
    return lists.read(
        target,
        options,
        options.expand() == null ? CollectionReader.PAGE : EXPANDED_PAGE,
        (token, top) -> next(address, item, token, top));
  }

  /** Olingo keeps no texts of what is nested in an expand, so it cannot be repeated here. */
  private static String next(String address, ExpandItem item, String token, int top) {
    if (item.getFilterOption() != null
        || item.getOrderByOption() != null
        || item.getSelectOption() != null
        || item.getExpandOption() != null) {
      throw ApiRefusal.badRequest(
          "These are more than fit into one answer together with what they belong to. Read them at "
              + address
              + ", or ask for fewer with $top.");
    }
    return address + "?$skiptoken=" + token + (item.getTopOption() == null ? "" : "&$top=" + top);
  }
}
