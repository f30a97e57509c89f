package org.cloudmigration.web.completion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.service.completion.CompletionView.RemovedObject;

/** What the end of a migration removes, and what stays. */
final class RemovalList extends Div {

  private static final long serialVersionUID = 1L;

  /** Objects of a database that are named in sight. */
  private static final int FEW = 3;

  RemovalList(EndWay way, CompletionView view) {
    addClassName("removal-list");
    Map<Boolean, List<RemovedObject>> objects =
        view.objects().stream()
            .collect(partitioningBy(object -> object.keptByPause() && way.keepsTenantState()));
    add(
        part("Is removed", removed(view.pipelines(), objects.get(false))),
        part("Stays", stays(objects.get(true))));
  }

  private static UnorderedList stays(List<RemovedObject> kept) {
    UnorderedList list =
        new UnorderedList(
            new ListItem("The companies in the tenant and all data that was copied."),
            new ListItem("The connection, the choice of companies and all other settings."),
            new ListItem("The Migration Log and the audit trail."),
            new ListItem("What a database administrator has made by script."));
    kept.forEach(
        object ->
            list.add(
                new ListItem(
                    new Span("What the tenant remembers of its copies, in the table "),
                    new Code(object.name()))));
    return list;
  }

  private static Div part(String title, UnorderedList list) {
    Div part = new Div(new H3(title), list);
    part.addClassName("removal-part");
    return part;
  }

  private static UnorderedList removed(List<String> pipelines, List<RemovedObject> objects) {
    UnorderedList list = new UnorderedList();
    pipelines.forEach(name -> list.add(new ListItem(new Span("The pipeline "), new Code(name))));
    places(objects)
        .forEach(
            (place, there) -> {
              if (there.size() <= FEW) {
                there.forEach(object -> list.add(single(place, object)));
              } else {
                list.add(several(place, there));
              }
            });
    if (objects.isEmpty()) {
      list.add(
          new ListItem(
              "In the databases nothing: setup has made no objects of its own there, or they are"
                  + " removed already."));
    }
    return list;
  }

  private static Map<String, List<RemovedObject>> places(List<RemovedObject> objects) {
    return objects.stream()
        .collect(
            groupingBy(
                object ->
                    (object.inTenant() ? "tenant" : "source") + " database " + object.database(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static ListItem single(String place, RemovedObject object) {
    return new ListItem(
        new Span(object.kind() + " "), new Code(object.name()), new Span(" in the " + place));
  }

  private static ListItem several(String place, List<RemovedObject> objects) {
    UnorderedList names = new UnorderedList();
    objects.forEach(
        object -> names.add(new ListItem(new Span(object.kind() + " "), new Code(object.name()))));
    names.addClassName("object-names");
    return new ListItem(new Details(objects.size() + " objects in the " + place, names));
  }
}
