package dev.hindsight.testsupport.architecture;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No two classes name the same processing group. */
final class HaveAGroupOfTheirOwn extends ArchCondition<JavaClass> {

    private Map<String, List<JavaClass>> classesByGroup = Map.of();

    HaveAGroupOfTheirOwn() {
        super("have a processing group of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        classesByGroup = all.stream().collect(groupingBy(HandlerRules::groupOf));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var group = HandlerRules.groupOf(type);
        var alone = classesByGroup.getOrDefault(group, List.of()).size() == 1;
        events.add(new SimpleConditionEvent(type, alone, type.getDescription() + " is in the group " + group));
    }
}
