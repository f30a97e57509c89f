package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.PreparationView.Activity;
import org.cloudmigration.web.shell.Announcer;

/** The activities of a preparation, grouped by where they work; each line changes on its own. */
final class ActivityList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Announcer announcer = new Announcer();
  private final Map<UUID, ActivityLine> lines = new HashMap<>();
  private final Map<String, OrderedList> groups = new HashMap<>();
  private UUID runId;

  ActivityList(GuideDesk desk) {
    this.desk = desk;
    addClassName("activities");
  }

  void show(PreparationView run, boolean editable) {
    boolean sameRun = run.id().equals(runId);
    if (!sameRun) {
      runId = run.id();
      lines.clear();
      groups.clear();
      removeAll();
      add(announcer);
    }
    List<String> news = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Activity activity : run.activities()) {
      ActivityLine line = lines.computeIfAbsent(activity.id(), id -> newLine(activity.group()));
      boolean first = activity.error() == null || told.add(activity.error().happened());
      if (line.show(activity, editable, first)) {
        news.add(activity.title() + ": " + GuideWords.of(activity.status()));
      }
    }
    if (sameRun && !news.isEmpty()) {
      announcer.say(String.join(". ", news));
    }
  }

  private ActivityLine newLine(String group) {
    ActivityLine line = new ActivityLine(desk);
    groups.computeIfAbsent(group, this::newGroup).add(line);
    return line;
  }

  private OrderedList newGroup(String group) {
    OrderedList list = new OrderedList();
    H3 title = new H3(title(group));
    add(new Section(title, list));
    return list;
  }

  private static String title(String group) {
    return switch (group) {
      case "Source" -> "Source database";
      case "Tenant" -> "Cloud tenant";
      default -> group;
    };
  }
}
