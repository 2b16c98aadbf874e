package dev.weir.policy;

import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.model.DataClass;
import dev.weir.model.FieldRef;
import dev.weir.model.Taxonomy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities of a policy folder: principals with their roles, groups of data sets. */
final class Directory {
    private static final Set<String> TYPES = Set.of("Principal", "Role", "Dataset");

    private final Map<EntityUID, Entity> entities;

    private Directory(Map<EntityUID, Entity> entities) {
        this.entities = entities;
    }

    static Directory empty() {
        return new Directory(Map.of());
    }

    static Directory read(String file, String json) {
        Entities parsed;
        try {
            parsed = Entities.parse(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw PolicyException.at(
                    file,
                    line,
                    "not Cedar entities: expected a list of {\"uid\": {\"type\", \"id\"}, \"attrs\": {}, \"parents\": []}");
        } catch (RuntimeException e) {
            throw PolicyException.at(
                    file,
                    1,
                    "not Cedar entities: expected a list of {\"uid\": {\"type\", \"id\"}, \"attrs\": {}, \"parents\": []}");
        }
        var byId = new HashMap<EntityUID, Entity>();
        for (var entity : parsed.getEntities()) {
            String type = entity.getEUID().getType().toString();
            if (!TYPES.contains(type)) {
                throw PolicyException.at(
                        file, 1, "an entity of type " + type + "; expected Principal, Role or Dataset");
            }
            if (!entity.attrs.isEmpty()) {
                throw PolicyException.at(
                        file, 1, "the entity " + entity.getEUID() + " has attributes; expected \"attrs\": {}");
            }
            byId.put(entity.getEUID(), entity);
        }
        return new Directory(byId);
    }

    boolean knows(EntityUID uid) {
        return entities.containsKey(uid);
    }

    static EntityUID uid(String type, String id) {
        return EntityTypeName.parse(type).orElseThrow().of(id);
    }

    /** What one request needs and no more: entities travel as JSON each time. */
    Set<Entity> forField(EntityUID principal, FieldRef field, Taxonomy taxonomy) {
        var sent = new HashSet<Entity>();
        addWithAncestors(principal, sent);
        var dataset = uid("Dataset", field.dataset());
        addWithAncestors(dataset, sent);
        sent.add(new Entity(
                uid("Field", field.id()),
                Set.of(dataset, uid("DataClass", field.dataClass().id()))));
        addClass(field.dataClass(), sent, taxonomy);
        return sent;
    }

    Set<Entity> forDataset(EntityUID principal, String dataset) {
        var sent = new HashSet<Entity>();
        addWithAncestors(principal, sent);
        addWithAncestors(uid("Dataset", dataset), sent);
        return sent;
    }

    private static void addClass(DataClass dataClass, Set<Entity> sent, Taxonomy taxonomy) {
        List<String> above = dataClass.ancestorIds();
        sent.add(new Entity(
                uid("DataClass", dataClass.id()),
                above.isEmpty() ? Set.of() : Set.of(uid("DataClass", above.getFirst()))));
        if (!above.isEmpty()) {
            addClass(taxonomy.get(above.getFirst()), sent, taxonomy);
        }
    }

    private void addWithAncestors(EntityUID start, Set<Entity> sent) {
        var seen = new HashSet<EntityUID>();
        var left = new ArrayDeque<EntityUID>();
        left.add(start);
        while (!left.isEmpty()) {
            var uid = left.remove();
            if (seen.add(uid)) {
                var entity = entities.get(uid);
                sent.add(entity == null ? new Entity(uid) : entity);
                if (entity != null) {
                    left.addAll(entity.getParents());
                }
            }
        }
    }
}
