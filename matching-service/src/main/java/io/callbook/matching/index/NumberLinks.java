package io.callbook.matching.index;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has a number: nobody, one contact (the table holds its address), a few (the address of a
 * group record) or a crowd. Each change of a number is published by one store into the table.
 */
final class NumberLinks {
    /** In the table: the contacts are in {@link #crowds}. */
    private static final int CROWD = -1;

    private static final int MOST_IN_GROUP = 64;
    private static final int FEWEST_IN_CROWD = 32;
    private static final int CROWD_MEMBER_BYTES = 12;
    private static final int GROUP_BYTES = 1024;

    private final Slab slab;
    private final CreationOrder order;
    private final NumberTable table = new NumberTable();
    private final ConcurrentMap<Long, Crowd> crowds = new ConcurrentHashMap<>();
    private final ByteSink sink = new ByteSink(GROUP_BYTES);
    private long crowdMembers;

    NumberLinks(Slab slab) {
        this.slab = slab;
        this.order = new CreationOrder(slab);
    }

    /** For readers: where the contacts of a number are. */
    int find(long key) {
        return table.find(key);
    }

    /** For readers: whether the place is the address of one contact or of a group. */
    static boolean isAddress(int place) {
        return place > Slab.NONE;
    }

    /** For readers: the crowd of a number; null if it has just ceased to be one. */
    @Nullable Crowd crowd(long key) {
        return crowds.get(key);
    }

    /** Replaces a contact's record, or removes it, among those that have the number. */
    void relink(long key, int oldAddress, int newAddress, long[] codes) {
        int place = table.find(key);
        if (place == Slab.NONE || place == oldAddress) {
            publish(key, place, plus(MemberList.EMPTY, newAddress, codes));
        } else if (place == CROWD) {
            relinkCrowd(key, oldAddress, newAddress, codes);
        } else {
            MemberList others = membersAt(place).without(oldAddress);
            publish(key, place, plus(others, newAddress, codes));
        }
    }

    /** Whether a group record is still the one of its number. */
    boolean isLiveGroup(int address, long key) {
        return table.find(key) == address;
    }

    /** Writes a group's record anew, somewhere else. */
    void moveGroup(int address, long key) {
        publish(key, address, membersAt(address));
    }

    long bytes() {
        return table.bytes() + crowdMembers * CROWD_MEMBER_BYTES;
    }

    private void relinkCrowd(long key, int oldAddress, int newAddress, long[] codes) {
        Crowd before = crowds.get(key);
        Crowd after = before.without(oldAddress);
        for (long code : codes) {
            after = after.with(newAddress, code, order);
        }
        crowdMembers += after.size() - before.size();
        if (after.size() < FEWEST_IN_CROWD) {
            publish(key, CROWD, after.flat(order));
            crowds.remove(key);
            crowdMembers -= after.size();
        } else {
            crowds.put(key, after);
        }
    }

    private MemberList plus(MemberList members, int address, long[] codes) {
        MemberList more = members;
        for (long code : codes) {
            more = more.with(address, code, order);
        }
        return more;
    }

    private MemberList membersAt(int address) {
        byte[] chunk = slab.liveChunk(address);
        int offset = Slab.offset(address);
        return RecordHeader.isGroup(Bytes.readInt(chunk, offset))
                ? MemberList.read(chunk, offset)
                : MemberList.of(address, MemberCode.of(ExtensionCode.NONE, 0));
    }

    private void publish(long key, int replaced, MemberList members) {
        table.put(key, placeOf(key, members));
        if (isAddress(replaced)) {
            releaseGroup(replaced);
        }
    }

    private int placeOf(long key, MemberList members) {
        if (members.size() == 0) {
            return Slab.NONE;
        }
        if (members.size() == 1 && members.code(0) == MemberCode.of(ExtensionCode.NONE, 0)) {
            return members.address(0);
        }
        if (members.size() > MOST_IN_GROUP) {
            crowds.put(key, Crowd.of(members));
            crowdMembers += members.size();
            return CROWD;
        }
        members.write(key, sink);
        return slab.store(sink.bytes(), 0, sink.size());
    }

    private void releaseGroup(int address) {
        int header = Bytes.readInt(slab.liveChunk(address), Slab.offset(address));
        if (RecordHeader.isGroup(header)) {
            slab.release(address, RecordHeader.lengthBytes(header));
        }
    }
}
