package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The many contacts of one number, such as a company's main line: blocks of members in order. Never
 * changes; a change makes a new crowd that shares all blocks but one.
 */
final class Crowd implements Members {
    private static final int BLOCK = 256;

    private final List<MemberList> blocks;
    private final int size;

    private Crowd(List<MemberList> blocks) {
        this.blocks = List.copyOf(blocks);
        this.size = blocks.stream().mapToInt(MemberList::size).sum();
    }

    static Crowd of(MemberList members) {
        return new Crowd(List.of(members));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(MemberSink sink) {
        for (MemberList block : blocks) {
            block.forEach(sink);
        }
    }

    Crowd with(int address, long code, CreationOrder order) {
        int index = blockFor(address, order);
        List<MemberList> changed = new ArrayList<>(blocks);
        MemberList block = blocks.get(index).with(address, code, order);
        changed.set(index, block);
        if (block.size() > BLOCK) {
            changed.set(index, block.slice(0, BLOCK / 2));
            changed.add(index + 1, block.slice(BLOCK / 2, block.size()));
        }
        return new Crowd(changed);
    }

    Crowd without(int address) {
        List<MemberList> changed = new ArrayList<>(blocks);
        changed.replaceAll(block -> block.contains(address) ? block.without(address) : block);
        changed.removeIf(block -> block.size() == 0 && blocks.size() > 1);
        return new Crowd(changed.isEmpty() ? List.of(MemberList.EMPTY) : changed);
    }

    /** All members in one list. */
    MemberList flat(CreationOrder order) {
        MemberList all = MemberList.EMPTY;
        for (MemberList block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                all = all.with(block.address(i), block.code(i), order);
            }
        }
        return all;
    }

    /** The last block whose first member was not created after the contact. */
    private int blockFor(int address, CreationOrder order) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (order.compare(blocks.get(middle).address(0), address) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
